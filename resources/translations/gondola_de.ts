<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Gondola</name>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse darf keinen Benutzernamen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address names a port that does not exist.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse nennt einen Port, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The address must not hold a “#” part.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse darf keinen „#“-Teil enthalten.</translation>
    </message>
    <message>
        <source>Plain http is accepted only for this computer itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einfaches http ist nur für diesen Computer selbst erlaubt.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>It cannot be decoded.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The sound is longer than any that can be made here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Ton ist länger als alles, was hier entstehen kann.</translation>
    </message>
    <message>
        <source>The file ends before its sound does.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei endet vor ihrem Ton.</translation>
    </message>
    <message>
        <source>The file has no end of headers.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Kopfdaten der Datei haben kein Ende.</translation>
    </message>
    <message>
        <source>The file&apos;s header makes no sense.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Kopfdaten der Datei ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>The file holds no sound.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei enthält keinen Ton.</translation>
    </message>
    <message>
        <source>The file is damaged in the middle.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist in der Mitte beschädigt.</translation>
    </message>
    <message>
        <source>It lasts {1} seconds; the server announced {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie dauert {1} Sekunden; der Server hatte {2} angekündigt.</translation>
    </message>
    <message>
        <source>Only {1} of {2} seconds can be decoded.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur {1} von {2} Sekunden lassen sich dekodieren.</translation>
    </message>
    <message>
        <source>The sound is not the one that was stored: its checksum differs.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Ton ist nicht der, der gespeichert wurde: Die Prüfsumme weicht ab.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Ogg</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ogg</translation>
    </message>
    <message>
        <source>Matroska</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Matroska</translation>
    </message>
    <message>
        <source>big-endian WAV</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Big-Endian-WAV</translation>
    </message>
    <message>
        <source>This is not audio of any kind that is made here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Audioart, die hier entsteht.</translation>
    </message>
    <message>
        <source>The server said {1}, but this is {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server sagte {1}, aber das ist {2}.</translation>
    </message>
    <message>
        <source>The server did not say that this is {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server sagte nicht, dass das {1} ist.</translation>
    </message>
    <message>
        <source>This is MP4, which cannot be checked here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist MP4, das hier nicht geprüft werden kann.</translation>
    </message>
    <message>
        <source>This is not audio but a document.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist kein Audio, sondern ein Dokument.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is {1}, which cannot be checked here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist {1}, das hier nicht geprüft werden kann.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a sample.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei endet mitten in einem Abtastwert.</translation>
    </message>
    <message>
        <source>The file does not say how its sound is stored.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei sagt nicht, wie ihr Ton gespeichert ist.</translation>
    </message>
    <message>
        <source>{1} It says: “{2}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Dazu heißt es: „{2}“</translation>
    </message>
    <message>
        <source>no content type</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>kein Inhaltstyp</translation>
    </message>
    <message>
        <source>status {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Status {1}</translation>
    </message>
    <message>
        <source>The server sends the audio in a way that does not show whether it arrived whole.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server schickt das Audio so, dass nicht zu erkennen ist, ob es ganz angekommen ist.</translation>
    </message>
    <message>
        <source>The audio arrived cut short, so it is not kept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio kam abgeschnitten an und wird nicht behalten.</translation>
    </message>
    <message>
        <source>We fetch it again by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir holen es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Contradicts {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Widerspricht {1}.</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>The chain changed while it was read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain änderte sich, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>a receipt that only one shows</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>eine Quittung, die nur einer zeigt</translation>
    </message>
    <message>
        <source>used and unused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>benutzt und unbenutzt</translation>
    </message>
    <message>
        <source>different transfers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>verschiedene Überweisungen</translation>
    </message>
    <message>
        <source>different receipts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>verschiedene Quittungen</translation>
    </message>
    <message>
        <source>different finalized blocks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>verschiedene endgültige Blöcke</translation>
    </message>
    <message>
        <source>the answer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Antwort</translation>
    </message>
    <message>
        <source>The Base node&apos;s answer was cut short.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Antwort des Base-Knotens war abgeschnitten.</translation>
    </message>
    <message>
        <source>The node&apos;s newest block lies {1} minutes ahead of this computer&apos;s clock.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der neueste Block des Knotens liegt {1} Minuten vor der Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The node&apos;s newest block is {1} minutes old.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der neueste Block des Knotens ist {1} Minuten alt.</translation>
    </message>
    <message>
        <source>Answers.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Antwortet.</translation>
    </message>
    <message>
        <source>[Desktop Entry]</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>[Desktop Entry]</translation>
    </message>
    <message>
        <source>Comment=Watches your audio jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Comment=Beobachtet Ihre Audioaufträge</translation>
    </message>
    <message>
        <source>Gondola {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola {1}</translation>
    </message>
    <message>
        <source>Starting with your session could not be changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Start mit Ihrer Sitzung ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>Check that the folder of such files belongs to you.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob der Ordner solcher Dateien Ihnen gehört.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Library</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Library</translation>
    </message>
    <message>
        <source>Nothing happened to the file or to your money.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit der Datei und mit Ihrem Geld ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Look for it in the downloads folder yourself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sehen Sie selbst im Download-Ordner nach.</translation>
    </message>
    <message>
        <source>explorer /select,&quot;{1}&quot;</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>explorer /select,&quot;{1}&quot;</translation>
    </message>
    <message>
        <source>“{1}” is not there any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file failed its check, so it is not handed to a player.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei hat die Prüfung nicht bestanden und wird keinem Abspielprogramm übergeben.</translation>
    </message>
    <message>
        <source>No program for this kind of audio could be started.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für diese Audioart ließ sich kein Programm starten.</translation>
    </message>
    <message>
        <source>The file is in {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei liegt in {1}.</translation>
    </message>
    <message>
        <source>No file manager could be started.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Dateimanager ließ sich starten.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>Show its folder.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lassen Sie sich ihren Ordner zeigen.</translation>
    </message>
    <message>
        <source>Gondola</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola</translation>
    </message>
    <message>
        <source>Inhibit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Inhibit</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk is full: the file was not saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Datenträger ist voll: Die Datei wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Make some room, then save it again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schaffen Sie Platz und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be saved in this folder.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Ordner lässt sich die Datei nicht speichern.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>A file has the folder&apos;s name</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Datei heißt wie der Ordner</translation>
    </message>
    <message>
        <source>The file is far too long for a listing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist viel zu lang für einen Eintrag.</translation>
    </message>
    <message>
        <source>The listing&apos;s address is not a web address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse des Eintrags ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The listing&apos;s address hides another one in it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In der Adresse des Eintrags versteckt sich eine andere.</translation>
    </message>
    <message>
        <source>The listing&apos;s time limit is not a number of seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Frist des Eintrags ist keine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>The directory wants this price to be looked at again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Verzeichnis möchte, dass dieser Preis noch einmal geprüft wird.</translation>
    </message>
    <message>
        <source>The directory suspects that the price has a wrong number of digits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Verzeichnis vermutet, dass der Preis eine falsche Stellenzahl hat.</translation>
    </message>
    <message>
        <source>This file is not a listing that Gondola can read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei ist kein Eintrag, den Gondola lesen kann.</translation>
    </message>
    <message>
        <source>a quantity</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>eine Menge</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei ist kein Text.</translation>
    </message>
    <message>
        <source>The listing&apos;s address cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse des Eintrags lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The listing&apos;s price is not an amount we accept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis des Eintrags ist kein Betrag, den wir annehmen.</translation>
    </message>
    <message>
        <source>The listing&apos;s receiver is not an address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Empfänger des Eintrags ist keine Adresse.</translation>
    </message>
    <message>
        <source>not named</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source> and {1} more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation> und {1} weitere</translation>
    </message>
    <message>
        <source>no such name</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>kein solcher Name</translation>
    </message>
    <message>
        <source>It cannot be opened: {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>It is of a kind that is not read here ({1} are).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie ist von einer Art, die hier nicht gelesen wird ({1} schon).</translation>
    </message>
    <message>
        <source>{1} files at once are the most; this one is left out.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Höchstens {1} Dateien auf einmal; diese wird ausgelassen.</translation>
    </message>
    <message>
        <source>It is longer than {1} MB, which no script is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie ist länger als {1} MB, und das ist kein Skript.</translation>
    </message>
    <message>
        <source>{1} MB together are the most; it is left out.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zusammen höchstens {1} MB; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>The name of the file, with its folder, is longer than this disk takes.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Name der Datei mit ihrem Ordner ist länger, als dieser Datenträger erlaubt.</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, or a shorter name, in Settings; we try again by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie in den Einstellungen einen Ordner mit kürzerem Pfad oder einen kürzeren Namen; wir versuchen es von selbst wieder.</translation>
    </message>
    <message>
        <source>Gondola cannot make sure that it is alone.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann nicht sicherstellen, dass es allein läuft.</translation>
    </message>
    <message>
        <source>Check that its data folder exists and belongs to you.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob sein Datenordner da ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Programm</translation>
    </message>
    <message>
        <source>There is no list of versions at this address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unter dieser Adresse gibt es keine Liste von Versionen.</translation>
    </message>
    <message>
        <source>What is at this address is no list of versions.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was unter dieser Adresse steht, ist keine Liste von Versionen.</translation>
    </message>
    <message>
        <source>Reached through the proxy {1}:{2}{3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über den Proxy {1}:{2} erreicht{3}</translation>
    </message>
    <message>
        <source>Reached directly</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Direkt erreicht</translation>
    </message>
    <message>
        <source>, as the system says</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>, wie es das System vorgibt</translation>
    </message>
    <message>
        <source>The system names a proxy of a kind that Gondola cannot use.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das System nennt einen Proxy von einer Art, die Gondola nicht nutzen kann.</translation>
    </message>
    <message>
        <source>The system names a proxy whose address cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das System nennt einen Proxy, dessen Adresse sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>the proxy cannot be reached</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Proxy ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This host is prepaid: looking at a job there is free after a sign-in, so it is never paid for a look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Server wird im Voraus bezahlt: Dort ist das Abfragen eines Auftrags nach der Anmeldung kostenlos und wird deshalb nie bezahlt.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was paid by this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wurde nichts gesendet und damit auch nichts bezahlt.</translation>
    </message>
    <message>
        <source>Check the seller&apos;s address of this job.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Adresse des Verkäufers bei diesem Auftrag.</translation>
    </message>
    <message>
        <source>request id is invalid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>request id is invalid</translation>
    </message>
    <message>
        <source>What was paid for looks at it is not given back by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was für Abfragen bezahlt wurde, kommt nicht von selbst zurück.</translation>
    </message>
    <message>
        <source>The model did not make this audio because of its prompt.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Modell hat dieses Audio wegen seines Prompts nicht erzeugt.</translation>
    </message>
    <message>
        <source>Ask the seller, with the job&apos;s id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fragen Sie den Verkäufer und nennen Sie die Auftragsnummer.</translation>
    </message>
    <message>
        <source>The seller wants a sign-in first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer möchte zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The seller has nothing there (any more).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer hat dort nichts (mehr).</translation>
    </message>
    <message>
        <source>The seller could not make this audio.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer konnte dieses Audio nicht erzeugen.</translation>
    </message>
    <message>
        <source>The seller did not accept this wallet&apos;s sign-in.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer hat die Anmeldung dieser Wallet nicht angenommen.</translation>
    </message>
    <message>
        <source>The seller does not allow this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Ask the seller.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fragen Sie den Verkäufer.</translation>
    </message>
    <message>
        <source>The audio expired or was deleted, or the address is wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio ist abgelaufen oder gelöscht, oder die Adresse ist falsch.</translation>
    </message>
    <message>
        <source>Check the seller&apos;s address; if the audio is missing, ask the seller with the job&apos;s id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Adresse des Verkäufers; fehlt das Audio, fragen Sie ihn und nennen Sie die Auftragsnummer.</translation>
    </message>
    <message>
        <source>The seller does not know this job.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer kennt diesen Auftrag nicht.</translation>
    </message>
    <message>
        <source>The seller asks for an amount that is no amount.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer verlangt einen Betrag, der keiner ist.</translation>
    </message>
    <message>
        <source>The seller asks for money in a way that we cannot read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer verlangt Geld auf eine Art, die wir nicht lesen können.</translation>
    </message>
    <message>
        <source>Check model, job id and the seller&apos;s address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie Modell, Auftragsnummer und Adresse des Verkäufers.</translation>
    </message>
    <message>
        <source>application/json, audio/mpeg, audio/wav, audio/flac</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>application/json, audio/mpeg, audio/wav, audio/flac</translation>
    </message>
    <message>
        <source>The seller did not answer after the payment was sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer hat nach der gesendeten Zahlung nicht geantwortet.</translation>
    </message>
    <message>
        <source>The audio came, but could not be saved. {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio kam an, ließ sich aber nicht speichern. {1}</translation>
    </message>
    <message>
        <source>What came after the payment cannot be used. {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was nach der Zahlung kam, ist nicht zu gebrauchen. {1}</translation>
    </message>
    <message>
        <source>This payment was not made for a look at a job, so it was not sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Zahlung war nicht für eine Abfrage gedacht und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Only a wallet can sign in at a seller; an API key belongs to its own host.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei einem Verkäufer kann sich nur eine Wallet anmelden; ein API-Schlüssel gehört zu seinem eigenen Server.</translation>
    </message>
    <message>
        <source>It may be charged, once at most; nothing new will be paid meanwhile.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann noch abgebucht werden, höchstens einmal; bis dahin wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>Wait: we watch the chain and say what happened.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten Sie: Wir beobachten die Blockchain und sagen, was geschehen ist.</translation>
    </message>
    <message>
        <source>The seller answered with an error after the payment was sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer antwortete nach der gesendeten Zahlung mit einem Fehler.</translation>
    </message>
    <message>
        <source>The seller says that this very payment was used before, and delivered nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer sagt, genau diese Zahlung sei schon benutzt worden, und hat nichts geliefert.</translation>
    </message>
    <message>
        <source>The seller says that the payment is still under way.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer sagt, die Zahlung sei noch unterwegs.</translation>
    </message>
    <message>
        <source>The seller says that the payment did not go through; only the chain can tell.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer sagt, die Zahlung sei nicht durchgegangen; das weiß nur die Blockchain.</translation>
    </message>
    <message>
        <source>The seller asks for the payment again, as if none had come.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer verlangt die Zahlung noch einmal, als wäre keine gekommen.</translation>
    </message>
    <message>
        <source>The seller asked us to slow down after the payment was sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer bat uns nach der gesendeten Zahlung, langsamer zu machen.</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>keine Quittung</translation>
    </message>
    <message>
        <source>receipt says paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>laut Quittung bezahlt</translation>
    </message>
    <message>
        <source>receipt says not paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>laut Quittung nicht bezahlt</translation>
    </message>
    <message>
        <source>This cannot be sent as {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das lässt sich nicht als {1} senden.</translation>
    </message>
    <message>
        <source>These limits cannot be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Limits lassen sich nicht speichern.</translation>
    </message>
    <message>
        <source>Use amounts from $0 up.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verwenden Sie Beträge ab 0&#xa0;$.</translation>
    </message>
    <message>
        <source>The lock could not be written down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Sperre ließ sich nicht aufschreiben.</translation>
    </message>
    <message>
        <source>The disk is full, so the lock could not be written down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Datenträger ist voll, deshalb ließ sich die Sperre nicht aufschreiben.</translation>
    </message>
    <message>
        <source>Whether Gondola is locked after the next start is not sure.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ob Gondola nach dem nächsten Start gesperrt ist, ist nicht sicher.</translation>
    </message>
    <message>
        <source>Check that the settings folder exists and belongs to you.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob der Ordner der Einstellungen da ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>What was set before still holds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was vorher eingestellt war, gilt weiter.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Einstellungen ließen sich nicht speichern.</translation>
    </message>
    <message>
        <source>The disk is full, so the settings were not saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Datenträger ist voll, deshalb wurden die Einstellungen nicht gespeichert.</translation>
    </message>
    <message>
        <source>Make some room.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Sign in to {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei {1} anmelden</translation>
    </message>
    <message>
        <source>There is no such batch.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Stapel gibt es nicht.</translation>
    </message>
    <message>
        <source>The journal does not know this request.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Journal kennt diese Anfrage nicht.</translation>
    </message>
    <message>
        <source>Another Gondola has already moved this request on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola hat diese Anfrage schon weitergebracht.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This Python&apos;s SQLite is too old.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das SQLite dieses Pythons ist zu alt.</translation>
    </message>
    <message>
        <source>Use SQLite 3.37 or newer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verwenden Sie SQLite 3.37 oder neuer.</translation>
    </message>
    <message>
        <source>Gondola cannot write its records.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann seine Aufzeichnungen nicht schreiben.</translation>
    </message>
    <message>
        <source>The file with Gondola&apos;s records is not Gondola&apos;s.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei mit Gondolas Aufzeichnungen stammt nicht von Gondola.</translation>
    </message>
    <message>
        <source>Another Gondola is writing to the same records.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola schreibt in dieselben Aufzeichnungen.</translation>
    </message>
    <message>
        <source>The disk is full, so Gondola cannot write its records.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Datenträger ist voll, deshalb kann Gondola seine Aufzeichnungen nicht schreiben.</translation>
    </message>
    <message>
        <source>Gondola cannot read or write its records.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann seine Aufzeichnungen nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The records refuse a change that may not be made.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Aufzeichnungen lehnen eine Änderung ab, die nicht sein darf.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The journal does not know this payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Journal kennt diese Zahlung nicht.</translation>
    </message>
    <message>
        <source>This wallet already keeps its records in another folder.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet führt ihre Aufzeichnungen schon in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was signed or queued: with two sets of records your limits could be passed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde signiert oder eingereiht: Mit zweierlei Aufzeichnungen könnten Ihre Limits überschritten werden.</translation>
    </message>
    <message>
        <source>Start Gondola with the folder {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Starten Sie Gondola mit dem Ordner {1}.</translation>
    </message>
    <message>
        <source>Gondola cannot write down which records belong to this wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann nicht aufschreiben, welche Aufzeichnungen zu dieser Wallet gehören.</translation>
    </message>
    <message>
        <source>Check that your home folder can be written.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob in Ihren Benutzerordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>the same server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>derselbe Server</translation>
    </message>
    <message>
        <source>an unreadable address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>eine unlesbare Adresse</translation>
    </message>
    <message>
        <source>A payment may not be sent with this request.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit dieser Anfrage darf keine Zahlung gesendet werden.</translation>
    </message>
    <message>
        <source>This payment was made for another address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Zahlung war für eine andere Adresse bestimmt.</translation>
    </message>
    <message>
        <source>Only one payment may be sent with a request.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit einer Anfrage darf nur eine Zahlung gesendet werden.</translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Ask for it as text that begins with “BEGIN CERTIFICATE” (a .pem or .crt file).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bitten Sie um Text, der mit „BEGIN CERTIFICATE“ beginnt (eine .pem- oder .crt-Datei).</translation>
    </message>
    <message>
        <source>The file is far too long for certificates.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist viel zu lang für Zertifikate.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Only what the system trusts is believed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Geglaubt wird nur, wem das System vertraut.</translation>
    </message>
    <message>
        <source>A certificate in this file is damaged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Zertifikat in dieser Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Zertifikatsdatei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>your system&apos;s keyring</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>dem Schlüsselbund Ihres Systems</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>The system keyring could not be opened or set up.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund des Systems ließ sich nicht öffnen oder einrichten.</translation>
    </message>
    <message>
        <source>The system keyring did not accept the key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>Check that the keyring works in other programs, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob der Schlüsselbund in anderen Programmen geht, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Open your desktop&apos;s keyring program once and set a password, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Öffnen Sie einmal das Schlüsselbundprogramm Ihres Systems, setzen Sie ein Passwort und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This account has no API key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Konto hat keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Add the API key under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie den API-Schlüssel unter Wallet hinzu.</translation>
    </message>
    <message>
        <source>Word {1} is</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wort {1} ist</translation>
    </message>
    <message>
        <source>Words {1} are</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Wörter {1} sind</translation>
    </message>
    <message>
        <source>{1} not among the words that phrases are made of.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} keines der Wörter, aus denen solche Wortfolgen bestehen.</translation>
    </message>
    <message>
        <source>A recovery phrase has 12, 15, 18, 21 or 24 words; this has {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Wortfolge hat 12, 15, 18, 21 oder 24 Wörter; diese hat {1}.</translation>
    </message>
    <message>
        <source>A private key is 64 characters, each 0 to 9 or a to f.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein privater Schlüssel hat 64 Zeichen, jedes von 0 bis 9 oder a bis f.</translation>
    </message>
    <message>
        <source>This number cannot be a private key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Zahl kann kein privater Schlüssel sein.</translation>
    </message>
    <message>
        <source>This does not look like an API key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das sieht nicht nach einem API-Schlüssel aus.</translation>
    </message>
    <message>
        <source>Each of these words can be in a phrase, but together they do not fit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jedes dieser Wörter kann vorkommen, aber zusammen passen sie nicht.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Check that no word is missing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob ein Wort fehlt.</translation>
    </message>
    <message>
        <source>Copy the whole key, without blanks.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopieren Sie den ganzen Schlüssel, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>One word is another one, or two have changed places: compare with what was written down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Wort ist ein anderes, oder zwei sind vertauscht: Vergleichen Sie mit dem, was Sie aufgeschrieben haben.</translation>
    </message>
    <message>
        <source>This password does not open the keystore file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Passwort öffnet die Keystore-Datei nicht.</translation>
    </message>
    <message>
        <source>The keystore file holds another key than the address in it says.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Keystore-Datei enthält einen anderen Schlüssel, als ihre Adresse sagt.</translation>
    </message>
    <message>
        <source>An API key has no keystore file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein API-Schlüssel hat keine Keystore-Datei.</translation>
    </message>
    <message>
        <source>The {1} is not what such a file holds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: Das ist nicht, was eine solche Datei enthält.</translation>
    </message>
    <message>
        <source>This is not a keystore file that Gondola can open.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Keystore-Datei, die Gondola öffnen kann.</translation>
    </message>
    <message>
        <source>This keystore file asks for more than a keystore should, so it was not opened.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Keystore-Datei verlangt mehr, als ein Keystore sollte, und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Check the password.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie das Passwort.</translation>
    </message>
    <message>
        <source>There is not enough memory to make a keystore file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Arbeitsspeicher reicht nicht, um eine Keystore-Datei anzulegen.</translation>
    </message>
    <message>
        <source>The {1} cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: Das lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Choose a V3 keystore, as other wallets write them (a file often named UTC--…).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie einen V3-Keystore, wie andere Wallets ihn schreiben (die Datei heißt oft UTC--…).</translation>
    </message>
    <message>
        <source>Export the wallet again with usual settings, or import its phrase.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Exportieren Sie die Wallet noch einmal mit üblichen Einstellungen, oder übernehmen Sie ihre Wörter.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this keystore file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Arbeitsspeicher reicht nicht, um diese Keystore-Datei zu öffnen.</translation>
    </message>
    <message>
        <source>play-money memory</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld-Speicher</translation>
    </message>
    <message>
        <source>keystore file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keystore-Datei</translation>
    </message>
    <message>
        <source>This run uses a keystore file, and that is never changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Lauf benutzt eine Keystore-Datei, und die wird nie geändert.</translation>
    </message>
    <message>
        <source>The system keyring does not give back what it is given.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund des Systems gibt nicht zurück, was er bekommt.</translation>
    </message>
    <message>
        <source>No key was written anywhere.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Schlüssel wurde irgendwo abgelegt.</translation>
    </message>
    <message>
        <source>Open Gondola without the keystore file to add or remove accounts.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Öffnen Sie Gondola ohne die Keystore-Datei, um Konten hinzuzufügen oder zu entfernen.</translation>
    </message>
    <message>
        <source>No key was left in it that Gondola relies on, and none was written anywhere else.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Schlüssel, auf den Gondola sich verlässt, blieb darin, und keiner wurde anderswo abgelegt.</translation>
    </message>
    <message>
        <source>What the system keyring holds for this account cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was der Schlüsselbund für dieses Konto enthält, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing can be signed for it; its jobs and records are untouched.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dafür kann nichts signiert werden; Aufträge und Aufzeichnungen sind unberührt.</translation>
    </message>
    <message>
        <source>Import the key or phrase again, or start the newer Gondola that wrote it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernehmen Sie den Schlüssel oder die Wörter noch einmal, oder starten Sie das neuere Gondola, das ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>Gondola signs for networks of its own list only.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola signiert nur für die Netze seiner eigenen Liste.</translation>
    </message>
    <message>
        <source>This sign-in is not well formed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Anmeldung hat nicht die richtige Form.</translation>
    </message>
    <message>
        <source>The key in the vault is not the key of this wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüssel im Schlüsselbund gehört nicht zu dieser Wallet.</translation>
    </message>
    <message>
        <source>the connections were closed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Verbindungen wurden geschlossen</translation>
    </message>
    <message>
        <source>An API key has no wallet to sign with.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein API-Schlüssel hat keine Wallet, mit der er signieren könnte.</translation>
    </message>
    <message>
        <source>This would be signed for another wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das würde für eine andere Wallet signiert.</translation>
    </message>
    <message>
        <source>This should not happen: please report it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das sollte nicht vorkommen: Bitte melden Sie es.</translation>
    </message>
    <message>
        <source>Others on this computer may read {1}; chmod 600 keeps it to you.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Andere an diesem Computer können {1} lesen; mit chmod 600 bleibt die Datei bei Ihnen.</translation>
    </message>
    <message>
        <source>password file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>Keystore file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keystore-Datei</translation>
    </message>
    <message>
        <source>Check that this computer&apos;s clock is right, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob die Uhr dieses Computers richtig geht, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The Venice account behind this API key has too little credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Venice-Konto hinter diesem API-Schlüssel hat zu wenig Guthaben.</translation>
    </message>
    <message>
        <source>Add credit on venice.ai (Settings, API), then go on here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laden Sie auf venice.ai Guthaben auf (Settings, API) und machen Sie dann hier weiter.</translation>
    </message>
    <message>
        <source>Nothing was charged for this. {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dafür wurde nichts abgebucht. {1}</translation>
    </message>
    <message>
        <source>Change the prompt yourself and queue it again; Venice suggests none.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ändern Sie den Prompt selbst und reihen Sie ihn neu ein; Venice schlägt keinen vor.</translation>
    </message>
    <message>
        <source>Too many requests of this wallet are under way at once.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zu viele Anfragen dieser Wallet sind gleichzeitig unterwegs.</translation>
    </message>
    <message>
        <source>There is nothing of Venice&apos;s at this address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unter dieser Adresse gibt es nichts von Venice.</translation>
    </message>
    <message>
        <source>HTTP {1} on {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>HTTP {1} bei {2}</translation>
    </message>
    <message>
        <source>Check the API address in Settings: it must be the server&apos;s own name.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die API-Adresse in den Einstellungen: Sie muss der Name des Servers selbst sein.</translation>
    </message>
    <message>
        <source>Your Venice credit does not cover this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Venice-Guthaben reicht dafür nicht.</translation>
    </message>
    <message>
        <source>Add credit to go on. A wallet linked to staked DIEM spends that first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laden Sie Guthaben auf, um weiterzumachen. Eine Wallet mit hinterlegtem DIEM gibt zuerst dieses aus.</translation>
    </message>
    <message>
        <source>Venice shows a wallet&apos;s credit to that wallet only.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice zeigt das Guthaben einer Wallet nur dieser Wallet.</translation>
    </message>
    <message>
        <source>Venice answers: unknown model.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice antwortet: unbekanntes Modell.</translation>
    </message>
    <message>
        <source>Check the API address in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die API-Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell Venice&apos;s support what Details says.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Versuchen Sie es noch einmal; hält es an, nennen Sie dem Support von Venice, was unter Details steht.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and the API address in Settings, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Uhr dieses Computers und die API-Adresse in den Einstellungen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Use the account that this wallet belongs to.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nehmen Sie das Konto, zu dem diese Wallet gehört.</translation>
    </message>
    <message>
        <source>Choose a model from the list; it may have been withdrawn.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie ein Modell aus der Liste; vielleicht wurde es zurückgezogen.</translation>
    </message>
    <message>
        <source>Venice does not tell the ledger of an API key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nennt das Kontobuch eines API-Schlüssels nicht.</translation>
    </message>
    <message>
        <source>The server answered about another wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server antwortete zu einer anderen Wallet.</translation>
    </message>
    <message>
        <source>The answer does not say whether the job was queued.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Antwort sagt nicht, ob der Auftrag eingereiht wurde.</translation>
    </message>
    <message>
        <source>It may have been charged, once at most.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Er wurde vielleicht abgebucht, höchstens einmal.</translation>
    </message>
    <message>
        <source>Nothing is queued again by itself; the ledger may tell more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von selbst wird nichts noch einmal eingereiht; das Kontobuch weiß vielleicht mehr.</translation>
    </message>
    <message>
        <source>The server sent a price we cannot read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server schickte einen Preis, den wir nicht lesen können.</translation>
    </message>
    <message>
        <source>The server sent a balance we cannot read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server schickte einen Kontostand, den wir nicht lesen können.</translation>
    </message>
    <message>
        <source>Bearer {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bearer {1}</translation>
    </message>
    <message>
        <source>This API key holds characters that no key has.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser API-Schlüssel enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>Sign in to Venice AI</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei Venice AI anmelden</translation>
    </message>
    <message>
        <source>It can be charged once at most; nothing new will be paid until the chain has decided.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann höchstens einmal abgebucht werden; bis die Blockchain entschieden hat, wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>This payment was made for another address, so it was not sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Zahlung war für eine andere Adresse bestimmt und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It can be charged at most once, where it was sent before; nothing new is paid meanwhile.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann höchstens einmal abgebucht werden, falls sie schon gesendet war; bis dahin wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>Check the API address in Settings; the chain decides about this payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die API-Adresse in den Einstellungen; über diese Zahlung entscheidet die Blockchain.</translation>
    </message>
    <message>
        <source>Venice takes no payments at the moment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nimmt gerade keine Zahlungen an.</translation>
    </message>
    <message>
        <source>The server asks for an amount that is no amount.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server verlangt einen Betrag, der keiner ist.</translation>
    </message>
    <message>
        <source>Venice&apos;s answer to the payment cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Antwort von Venice auf die Zahlung lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Venice asks for the payment again, as if none had come.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice verlangt die Zahlung noch einmal, als wäre keine gekommen.</translation>
    </message>
    <message>
        <source>Give it a name of 1 to {1} characters.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Geben Sie einen Namen mit 1 bis {1} Zeichen ein.</translation>
    </message>
    <message>
        <source>The password has fewer than {1} characters.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Passwort hat weniger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>The password is too long.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Passwort ist zu lang.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>This is a backup of another wallet ({1}).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist die Sicherung einer anderen Wallet ({1}).</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Take a longer one: whoever has the file can try as many as they like.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nehmen Sie ein längeres: Wer die Datei hat, kann beliebig viele ausprobieren.</translation>
    </message>
    <message>
        <source>Take a shorter one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nehmen Sie ein kürzeres.</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie beide noch einmal.</translation>
    </message>
    <message>
        <source>It does not bring back “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ bringt sie nicht zurück.</translation>
    </message>
    <message>
        <source>Look for the right one, or make a new backup while the wallet is here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Suchen Sie die richtige, oder machen Sie eine neue Sicherung, solange die Wallet hier ist.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>warten</translation>
    </message>
    <message>
        <source>refused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Gondola was closed before all of it was queued.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola wurde geschlossen, bevor alles eingereiht war.</translation>
    </message>
    <message>
        <source>An object in braces is expected here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier wird ein Objekt in geschweiften Klammern erwartet.</translation>
    </message>
    <message>
        <source>{1}; nothing after it was read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}; danach wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>There is no job in it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es ist kein Auftrag darin.</translation>
    </message>
    <message>
        <source>There is more after the end of the list</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nach dem Ende der Liste kommt noch etwas</translation>
    </message>
    <message>
        <source>“{1}” is not something that Gondola knows; it is not used.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ kennt Gondola nicht; es wird nicht verwendet.</translation>
    </message>
    <message>
        <source>; nothing after it was read</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>; danach wurde nichts gelesen</translation>
    </message>
    <message>
        <source>This is not JSON that can be read{1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist kein lesbares JSON{1}.</translation>
    </message>
    <message>
        <source>“{1}” is said twice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>A comma or the end of the list is expected here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier wird ein Komma oder das Ende der Liste erwartet</translation>
    </message>
    <message>
        <source> ({1} of {2})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation> ({1} von {2})</translation>
    </message>
    <message>
        <source>{1}, line {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}, Zeile {2}</translation>
    </message>
    <message>
        <source>line {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeile {1}</translation>
    </message>
    <message>
        <source>This is the same job as in {1}; it is watched once.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist derselbe Auftrag wie in {1}; er wird einmal beobachtet.</translation>
    </message>
    <message>
        <source>It names no model, and none is chosen for the batch.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es nennt kein Modell, und für den Stapel ist keines gewählt.</translation>
    </message>
    <message>
        <source>Venice offers no model called “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice bietet kein Modell namens „{1}“ an.</translation>
    </message>
    <message>
        <source>{1} of these were paid before: the same text, model and voice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} davon wurden schon bezahlt: derselbe Text, dasselbe Modell, dieselbe Stimme.</translation>
    </message>
    <message>
        <source>One of these was paid before: the same text, model and voice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einer davon wurde schon bezahlt: derselbe Text, dasselbe Modell, dieselbe Stimme.</translation>
    </message>
    <message>
        <source>One text stands</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Text steht</translation>
    </message>
    <message>
        <source>{1} texts stand</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Texte stehen</translation>
    </message>
    <message>
        <source>{1} in this batch more than once, and would be paid each time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} mehrfach in diesem Stapel und würden jedes Mal bezahlt.</translation>
    </message>
    <message>
        <source>It would stop after {1} of {2}. {3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Er würde nach {1} von {2} anhalten. {3}</translation>
    </message>
    <message>
        <source>Your credit of {1} covers {2} of {3}; {4} is missing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben von {1} reicht für {2} von {3}; es fehlen {4}.</translation>
    </message>
    <message>
        <source>failed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>being made</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>entstehen</translation>
    </message>
    <message>
        <source>not queued yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht eingereiht</translation>
    </message>
    <message>
        <source>need you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>brauchen Sie</translation>
    </message>
    <message>
        <source>not sure yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht sicher</translation>
    </message>
    <message>
        <source>left out</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not watched</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>{1} of {2} saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} von {2} gespeichert</translation>
    </message>
    <message>
        <source>It holds a zero character, so it is no text file, or not saved as UTF-8.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie enthält ein Nullzeichen, ist also keine Textdatei oder nicht als UTF-8 gespeichert.</translation>
    </message>
    <message>
        <source>From here on it is not readable text. Save the file as UTF-8.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von hier an ist es kein lesbarer Text. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>{1} jobs at once are the most; from here on they are left out.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Höchstens {1} Aufträge auf einmal; von hier an werden sie ausgelassen.</translation>
    </message>
    <message>
        <source>Line {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeile {1}</translation>
    </message>
    <message>
        <source>{1}, job {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}, Auftrag {2}</translation>
    </message>
    <message>
        <source>A job that exists needs its model beside its queue_id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein vorhandener Auftrag braucht neben der queue_id sein Modell.</translation>
    </message>
    <message>
        <source>It has no prompt.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es hat keinen Prompt.</translation>
    </message>
    <message>
        <source>Text is expected, and something else is there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erwartet wird Text, und da steht etwas anderes.</translation>
    </message>
    <message>
        <source>It holds a zero character, which is no text.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es enthält ein Nullzeichen, und das ist kein Text.</translation>
    </message>
    <message>
        <source>It holds half a character, which cannot be sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es enthält ein halbes Zeichen, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>“{1}” is not a length in whole seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist keine Länge in ganzen Sekunden.</translation>
    </message>
    <message>
        <source>“{1}” is not a speed, such as 0.9 or 1.25.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist kein Tempo wie 0.9 oder 1.25.</translation>
    </message>
    <message>
        <source>“{1}” is neither yes nor no.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>The quotation marks here do not fit together{1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Anführungszeichen hier passen nicht zusammen{1}.</translation>
    </message>
    <message>
        <source>The first line has to name the columns, and one of them has to be prompt or queue_id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die erste Zeile muss die Spalten nennen, und eine davon muss prompt oder queue_id heißen.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed; nothing after it was read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier öffnet sich ein Anführungszeichen und schließt nie; danach wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>A cell is far too long.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Zelle ist viel zu lang.</translation>
    </message>
    <message>
        <source> (up to line {1})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation> (bis Zeile {1})</translation>
    </message>
    <message>
        <source>There is nothing below the names of the columns.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unter den Namen der Spalten steht nichts.</translation>
    </message>
    <message>
        <source>It has more cells than the first line names columns.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es hat mehr Zellen, als die erste Zeile Spalten nennt.</translation>
    </message>
    <message>
        <source>There are two columns for the same thing: “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zwei Spalten sind für dasselbe da: „{1}“.</translation>
    </message>
    <message>
        <source>The column “{1}” is not one that Gondola knows; nothing of it is used.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Spalte „{1}“ kennt Gondola nicht; nichts daraus wird verwendet.</translation>
    </message>
    <message>
        <source>Charged more than quoted</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr abgebucht als angekündigt</translation>
    </message>
    <message>
        <source>A refund is expected</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Erstattung wird erwartet</translation>
    </message>
    <message>
        <source>A refund is missing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Erstattung fehlt</translation>
    </message>
    <message>
        <source>Paid, but no credit arrived</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlt, aber kein Guthaben kam an</translation>
    </message>
    <message>
        <source>USDC was spent elsewhere</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC wurden anderswo ausgegeben</translation>
    </message>
    <message>
        <source>“{1}” failed and {2} has not come back. Venice support can look it up by its ledger row {3}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist gescheitert, und {2} sind nicht zurückgekommen. Der Support von Venice findet es über die Kontobuchzeile {3}.</translation>
    </message>
    <message>
        <source>“{1}” failed. {2} should come back soon.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist gescheitert. {2} sollten bald zurückkommen.</translation>
    </message>
    <message>
        <source>“{1}” was quoted at {2}, and {3} was taken from your credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ war mit {2} angekündigt, und {3} wurden vom Guthaben genommen.</translation>
    </message>
    <message>
        <source>{1} left your wallet for credit and is proved on chain, but Venice&apos;s ledger does not show it. Nothing is paid again; Venice support can find its transaction.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} haben Ihre Wallet für Guthaben verlassen und sind in der Blockchain belegt, aber das Kontobuch von Venice zeigt sie nicht. Nichts wird noch einmal bezahlt; der Support von Venice findet die Transaktion.</translation>
    </message>
    <message>
        <source>{1} went to {2} without Gondola. It counts against your limits. If it was not you, somebody else has this wallet&apos;s key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} gingen ohne Gondola an {2}. Das zählt zu Ihren Limits. Waren Sie es nicht, hat jemand anderes den Schlüssel dieser Wallet.</translation>
    </message>
    <message>
        <source>Gondola&apos;s own records</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondolas eigene Aufzeichnungen</translation>
    </message>
    <message>
        <source>the chain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Blockchain</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Kontobuch von Venice</translation>
    </message>
    <message>
        <source>not yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not read</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Credit added</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben aufgeladen</translation>
    </message>
    <message>
        <source>A paid look at a job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine bezahlte Abfrage</translation>
    </message>
    <message>
        <source>A job from credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag vom Guthaben</translation>
    </message>
    <message>
        <source>Refund</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>USDC received</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC erhalten</translation>
    </message>
    <message>
        <source>USDC spent elsewhere</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC anderswo ausgegeben</translation>
    </message>
    <message>
        <source>USDC sent to itself</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC an sich selbst gesendet</translation>
    </message>
    <message>
        <source>An empty transfer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine leere Überweisung</translation>
    </message>
    <message>
        <source>Not in {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht in {1}.</translation>
    </message>
    <message>
        <source> and not in </source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation> und nicht in </translation>
    </message>
    <message>
        <source>{1} was charged, {2} was quoted.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} wurden abgebucht, {2} waren angekündigt.</translation>
    </message>
    <message>
        <source>The chain shows it, though it counted as not paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain zeigt sie, obwohl sie als nicht bezahlt galt.</translation>
    </message>
    <message>
        <source>No charge for it is in Venice&apos;s ledger.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Im Kontobuch von Venice steht keine Abbuchung dafür.</translation>
    </message>
    <message>
        <source>{1} was charged, {2} came back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} wurden abgebucht, {2} kamen zurück.</translation>
    </message>
    <message>
        <source>price on request</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis auf Anfrage</translation>
    </message>
    <message>
        <source>The prompt needs at least {1} characters.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Prompt braucht mindestens {1} Zeichen.</translation>
    </message>
    <message>
        <source>This model does not have that voice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell hat diese Stimme nicht.</translation>
    </message>
    <message>
        <source>This model cannot loop.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell kann keine Schleifen.</translation>
    </message>
    <message>
        <source>This model cannot be told to leave out singing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesem Modell kann man den Gesang nicht verbieten.</translation>
    </message>
    <message>
        <source>This model cannot write lyrics itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell kann nicht selbst Liedtext schreiben.</translation>
    </message>
    <message>
        <source>This model takes no language.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei diesem Modell gibt es keine Sprachwahl.</translation>
    </message>
    <message>
        <source>{1} each</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} je Stück</translation>
    </message>
    <message>
        <source>{1} a second</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} je Sekunde</translation>
    </message>
    <message>
        <source>{1} per 1,000 characters</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} je 1.000 Zeichen</translation>
    </message>
    <message>
        <source>The prompt may have {1} characters; it has {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Prompt darf {1} Zeichen haben; er hat {2}.</translation>
    </message>
    <message>
        <source>This model needs lyrics.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell braucht einen Liedtext.</translation>
    </message>
    <message>
        <source>This model takes no lyrics.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell nimmt keinen Liedtext.</translation>
    </message>
    <message>
        <source>Lyrics may have {1} characters; they have {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Liedtext darf {1} Zeichen haben; er hat {2}.</translation>
    </message>
    <message>
        <source>This model&apos;s speed cannot be set.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Tempo dieses Modells lässt sich nicht einstellen.</translation>
    </message>
    <message>
        <source>This model chooses its own length.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell wählt seine Länge selbst.</translation>
    </message>
    <message>
        <source>This model makes {1} seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell erzeugt {1} Sekunden.</translation>
    </message>
    <message>
        <source>This model makes {1} to {2} seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Modell erzeugt {1} bis {2} Sekunden.</translation>
    </message>
    <message>
        <source>{1} to {2} by length</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} bis {2} je nach Länge</translation>
    </message>
    <message>
        <source>{1} characters</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Zeichen</translation>
    </message>
    <message>
        <source>Speed may be {1} to {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Tempo darf {1} bis {2} sein.</translation>
    </message>
    <message>
        <source>{1} days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Tage</translation>
    </message>
    <message>
        <source>This computer’s clock is {1} {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Uhr dieses Computers geht {1} {2}.</translation>
    </message>
    <message>
        <source>Signing in allows for that, but the times shown here are off by as much.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei der Anmeldung wird das berücksichtigt, aber die Zeiten hier sind um so viel falsch.</translation>
    </message>
    <message>
        <source>Let the system set its clock by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lassen Sie das System seine Uhr selbst stellen.</translation>
    </message>
    <message>
        <source>{1} min</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} min</translation>
    </message>
    <message>
        <source>behind</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nach</translation>
    </message>
    <message>
        <source>ahead</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>vor</translation>
    </message>
    <message>
        <source>Nothing can be paid while it is more than 2 minutes off, and the times shown here are wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Solange sie mehr als 2 Minuten falsch geht, kann nichts bezahlt werden, und die Zeiten hier stimmen nicht.</translation>
    </message>
    <message>
        <source>This computer’s clock agrees with the network; Venice’s own is {1} off, which is allowed for.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Uhr dieses Computers stimmt mit dem Netz überein; die von Venice weicht um {1} ab, und das wird berücksichtigt.</translation>
    </message>
    <message>
        <source>This computer’s clock is right.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Uhr dieses Computers geht richtig.</translation>
    </message>
    <message>
        <source>Nothing was paid, nothing is lost.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt, nichts ist verloren.</translation>
    </message>
    <message>
        <source>Your audio stays on the server; nothing was paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Audio bleibt auf dem Server; nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Etwas ging schief.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check what was entered.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Eingabe.</translation>
    </message>
    <message>
        <source>Leave out the mark between thousands, or type two decimals.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lassen Sie das Tausenderzeichen weg, oder tippen Sie zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>“{1}” could mean a thousand times more or less.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ könnte das Tausendfache oder ein Tausendstel bedeuten.</translation>
    </message>
    <message>
        <source>“{1}” is not an amount we accept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist kein Betrag, den wir annehmen.</translation>
    </message>
    <message>
        <source>A character of “{1}” seems mistyped: its capital and small letters do not fit together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In „{1}“ scheint ein Zeichen vertippt: Groß- und Kleinbuchstaben passen nicht zusammen.</translation>
    </message>
    <message>
        <source>“{1}” is not a wallet address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ ist keine Wallet-Adresse.</translation>
    </message>
    <message>
        <source>Copy the address again from where it stands.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopieren Sie die Adresse noch einmal von dort, wo sie steht.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Proxy lässt uns nicht zum Server durch.</translation>
    </message>
    <message>
        <source>Check the proxy in Settings, under Servers, or ask whoever runs your network.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie den Proxy in den Einstellungen unter Server, oder fragen Sie, wer Ihr Netz betreut.</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so nothing was sent to it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server konnte sich nicht ausweisen, deshalb wurde ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>If a company or a virus scanner looks into connections here, name its certificate file in Settings, under Servers. Otherwise do not go on in this network.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wenn eine Firma oder ein Virenscanner hier in Verbindungen hineinsieht, nennen Sie deren Zertifikatsdatei in den Einstellungen unter Server. Sonst machen Sie in diesem Netz nicht weiter.</translation>
    </message>
    <message>
        <source>The Base node could not answer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Base-Knoten konnte nicht antworten.</translation>
    </message>
    <message>
        <source>Nothing is signed while we cannot check the chain.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Solange wir die Blockchain nicht prüfen können, wird nichts signiert.</translation>
    </message>
    <message>
        <source>Check the node address in Settings, or wait.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Knotenadresse in den Einstellungen, oder warten Sie.</translation>
    </message>
    <message>
        <source>The Base node cannot be reached.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Base-Knoten ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The Base node refused to answer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Base-Knoten verweigert die Antwort.</translation>
    </message>
    <message>
        <source>The Base node asks us to slow down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Base-Knoten bittet uns, langsamer zu machen.</translation>
    </message>
    <message>
        <source>Gondola asks it less often by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola fragt ihn von selbst seltener.</translation>
    </message>
    <message>
        <source>This node serves another network than the wallet uses.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Knoten gehört zu einem anderen Netz als die Wallet.</translation>
    </message>
    <message>
        <source>Set the right node address in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tragen Sie in den Einstellungen die richtige Knotenadresse ein.</translation>
    </message>
    <message>
        <source>The node&apos;s newest block and this computer&apos;s clock disagree by more than two minutes.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der neueste Block des Knotens und die Uhr dieses Computers liegen mehr als zwei Minuten auseinander.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, or use another node.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Uhr dieses Computers, oder nehmen Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>The Base node sent an answer we cannot read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Base-Knoten schickte eine Antwort, die wir nicht lesen können.</translation>
    </message>
    <message>
        <source>Your Base nodes contradict each other.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Base-Knoten widersprechen sich.</translation>
    </message>
    <message>
        <source>So nothing is decided: what may have been paid stays counted.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Deshalb wird nichts entschieden: Was vielleicht bezahlt wurde, zählt weiter.</translation>
    </message>
    <message>
        <source>Wait; if it stays like this, use other node addresses in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten Sie; bleibt es so, tragen Sie in den Einstellungen andere Knotenadressen ein.</translation>
    </message>
    <message>
        <source>A second Base node has to agree, and none answered.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein zweiter Base-Knoten muss zustimmen, und keiner hat geantwortet.</translation>
    </message>
    <message>
        <source>Wait, or check the node addresses in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten Sie, oder prüfen Sie die Knotenadressen in den Einstellungen.</translation>
    </message>
    <message>
        <source>That is more of the chain than can be read at once.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist mehr von der Blockchain, als auf einmal gelesen werden kann.</translation>
    </message>
    <message>
        <source>The list would not be whole, so none is shown.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Liste wäre nicht vollständig, deshalb wird keine gezeigt.</translation>
    </message>
    <message>
        <source>Ask for a shorter time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>The system keyring could not be used.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen.</translation>
    </message>
    <message>
        <source>No key was written anywhere else.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Schlüssel wurde anderswo abgelegt.</translation>
    </message>
    <message>
        <source>No system keyring was found.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Schlüsselbund des Systems wurde gefunden.</translation>
    </message>
    <message>
        <source>On Linux, install and start GNOME Keyring or KWallet (package gnome-keyring or kwalletmanager), log in again, then retry. Gondola never keeps keys in a plain file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unter Linux: Installieren und starten Sie GNOME Keyring oder KWallet (Paket gnome-keyring oder kwalletmanager), melden Sie sich neu an und versuchen Sie es dann noch einmal. Gondola legt Schlüssel nie in eine einfache Datei.</translation>
    </message>
    <message>
        <source>The keyring in use would keep secrets in a plain file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der benutzte Schlüsselbund würde Geheimnisse in eine einfache Datei schreiben.</translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet (or remove the package keyrings.alt), then retry. Gondola never keeps keys in a plain file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Installieren und starten Sie GNOME Keyring oder KWallet (oder entfernen Sie das Paket keyrings.alt), und versuchen Sie es dann noch einmal. Gondola legt Schlüssel nie in eine einfache Datei.</translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund des Systems ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entsperren Sie ihn und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This account&apos;s key is not in the system keyring.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüssel dieses Kontos ist nicht im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Import the key or phrase again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernehmen Sie den Schlüssel oder die Wörter noch einmal.</translation>
    </message>
    <message>
        <source>This address is only watched: its key is not here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Adresse wird nur beobachtet: Ihr Schlüssel ist nicht hier.</translation>
    </message>
    <message>
        <source>Nothing can be signed for it, and nothing was.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dafür kann nichts signiert werden, und nichts wurde signiert.</translation>
    </message>
    <message>
        <source>Bring the wallet in with its words or its key to use it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernehmen Sie die Wallet mit ihren Wörtern oder ihrem Schlüssel, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>The audio could not be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>It stays on the server; nothing was paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es bleibt auf dem Server; nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>We try again by ourselves; check the downloads folder.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir versuchen es von selbst wieder; prüfen Sie den Download-Ordner.</translation>
    </message>
    <message>
        <source>The disk is full, so the audio could not be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Datenträger ist voll, deshalb ließ sich das Audio nicht speichern.</translation>
    </message>
    <message>
        <source>Make some room or choose another folder in Settings; we try again by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schaffen Sie Platz oder wählen Sie in den Einstellungen einen anderen Ordner; wir versuchen es von selbst wieder.</translation>
    </message>
    <message>
        <source>The downloads folder cannot be written.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In den Download-Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder in Settings; we try again by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie in den Einstellungen einen anderen Ordner; wir versuchen es von selbst wieder.</translation>
    </message>
    <message>
        <source>Another program holds the file, so the audio could not be saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Programm hält die Datei fest, deshalb ließ sich das Audio nicht speichern.</translation>
    </message>
    <message>
        <source>We try again by ourselves; close what may have the folder open.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir versuchen es von selbst wieder; schließen Sie, was den Ordner geöffnet haben könnte.</translation>
    </message>
    <message>
        <source>Gondola&apos;s own records cannot be opened.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondolas eigene Aufzeichnungen lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Nothing is signed without them.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ohne sie wird nichts signiert.</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or report this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stellen Sie den Datenordner aus einer Sicherung wieder her, oder melden Sie das.</translation>
    </message>
    <message>
        <source>These records were written by a newer Gondola.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Aufzeichnungen hat ein neueres Gondola geschrieben.</translation>
    </message>
    <message>
        <source>Start the newer version.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Starten Sie die neuere Version.</translation>
    </message>
    <message>
        <source>It is forgotten, but a trace of it is still on this disk.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es ist vergessen, aber eine Spur davon ist noch auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>Nobody finds it in Gondola any more. Nothing else was changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In Gondola findet es niemand mehr. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close every other Gondola, then forget one more thing: that clears what is left.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schließen Sie jedes andere Gondola und vergessen Sie dann noch etwas: Das räumt auf, was übrig ist.</translation>
    </message>
    <message>
        <source>Another Gondola is already doing this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola macht das schon.</translation>
    </message>
    <message>
        <source>So nothing can happen twice, this one does not.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Damit nichts zweimal geschieht, macht dieses es nicht.</translation>
    </message>
    <message>
        <source>Use the window that is open.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Benutzen Sie das offene Fenster.</translation>
    </message>
    <message>
        <source>Your spending limits cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Ausgabenlimits lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing is spent until they can.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bis dahin wird nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Open Settings and set them again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Öffnen Sie die Einstellungen und legen Sie sie neu fest.</translation>
    </message>
    <message>
        <source>Gondola did not pay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola hat nicht bezahlt.</translation>
    </message>
    <message>
        <source>Spending is paused.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Ausgaben sind angehalten.</translation>
    </message>
    <message>
        <source>Nothing was paid, queued, exported or changed. Watching and downloads go on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt, eingereiht, exportiert oder geändert. Beobachten und Herunterladen gehen weiter.</translation>
    </message>
    <message>
        <source>Unlock it in the window, or with the command unlock.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entsperren Sie es im Fenster oder mit dem Befehl unlock.</translation>
    </message>
    <message>
        <source>Gondola is locked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola ist gesperrt.</translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch unklar – nichts Neues wird bezahlt.</translation>
    </message>
    <message>
        <source>An earlier payment for this may still be charged, once at most.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine frühere Zahlung dafür kann noch abgebucht werden, höchstens einmal.</translation>
    </message>
    <message>
        <source>We watch the chain and go on by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir beobachten die Blockchain und machen von selbst weiter.</translation>
    </message>
    <message>
        <source>The last payment expired — nothing was paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die letzte Zahlung ist abgelaufen – nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>It can not be charged any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann nicht mehr abgebucht werden.</translation>
    </message>
    <message>
        <source>Watch it again to go on; that may ask for a new payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachten Sie ihn wieder, um weiterzumachen; das kann eine neue Zahlung verlangen.</translation>
    </message>
    <message>
        <source>Paid, not delivered.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlt, nicht geliefert.</translation>
    </message>
    <message>
        <source>The seller took the money and sent nothing that can be used; nothing more is paid by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer nahm das Geld und schickte nichts Brauchbares; von selbst wird nichts mehr bezahlt.</translation>
    </message>
    <message>
        <source>Send the seller the report under Payments, or go on and accept the loss.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schicken Sie dem Verkäufer den Bericht unter Zahlungen, oder machen Sie weiter und nehmen den Verlust hin.</translation>
    </message>
    <message>
        <source>Gondola is closing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>You did not approve it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie haben es nicht erlaubt.</translation>
    </message>
    <message>
        <source>The server did not accept this request.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server hat diese Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the details; it will not be sent again by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Angaben; sie wird nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Venice does not know this job for this account.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice kennt diesen Auftrag für dieses Konto nicht.</translation>
    </message>
    <message>
        <source>Nothing was paid. Only the account that queued a job can fetch it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt. Nur das Konto, das einen Auftrag eingereiht hat, kann ihn abholen.</translation>
    </message>
    <message>
        <source>Choose the account that queued this job.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie das Konto, das diesen Auftrag eingereiht hat.</translation>
    </message>
    <message>
        <source>Venice did not accept this wallet&apos;s sign-in.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice hat die Anmeldung dieser Wallet nicht angenommen.</translation>
    </message>
    <message>
        <source>Venice did not accept this API key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice hat diesen API-Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>See that the whole key was pasted. If it was revoked, add a new one under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob der ganze Schlüssel eingefügt ist. Wurde er widerrufen, fügen Sie unter Wallet einen neuen hinzu.</translation>
    </message>
    <message>
        <source>Venice does not allow this for this account.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice erlaubt das diesem Konto nicht.</translation>
    </message>
    <message>
        <source>Check the key&apos;s permissions, or use another account.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Rechte des Schlüssels, oder nehmen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>The server wants a sign-in first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server möchte zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Nothing was paid. It also names a price; that is a suggested top-up, and Gondola does not pay it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt. Er nennt auch einen Preis; das ist eine vorgeschlagene Aufladung, und Gondola bezahlt sie nicht.</translation>
    </message>
    <message>
        <source>Choose an account to sign in with.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie ein Konto zum Anmelden.</translation>
    </message>
    <message>
        <source>The seller asks to be paid for this look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer möchte für diese Abfrage bezahlt werden.</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>Your limits decide whether it is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ob das geschieht, entscheiden Ihre Limits.</translation>
    </message>
    <message>
        <source>Your Venice credit is low.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Venice-Guthaben ist niedrig.</translation>
    </message>
    <message>
        <source>Nothing was charged for this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dafür wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>Add credit to go on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laden Sie Guthaben auf, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The server has nothing there any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server hat dort nichts mehr.</translation>
    </message>
    <message>
        <source>The audio expired or was deleted on the server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio ist auf dem Server abgelaufen oder gelöscht.</translation>
    </message>
    <message>
        <source>If you have not saved it, ask Venice support with the job&apos;s id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wenn Sie es nicht gespeichert haben, fragen Sie den Support von Venice und nennen Sie die Auftragsnummer.</translation>
    </message>
    <message>
        <source>The model asks for another prompt.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Modell möchte einen anderen Prompt.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde abgebucht.</translation>
    </message>
    <message>
        <source>Change the prompt and queue it again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ändern Sie den Prompt und reihen Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server bittet uns, langsamer zu machen.</translation>
    </message>
    <message>
        <source>Jobs being watched go on by themselves. For anything else, wait a minute and try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachtete Aufträge gehen von selbst weiter. Mit allem anderen warten Sie eine Minute und versuchen es dann noch einmal.</translation>
    </message>
    <message>
        <source>Venice is still working on this payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice bearbeitet diese Zahlung noch.</translation>
    </message>
    <message>
        <source>It can be charged once at most.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann höchstens einmal abgebucht werden.</translation>
    </message>
    <message>
        <source>We ask again with the very same signature.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir fragen mit genau derselben Signatur noch einmal.</translation>
    </message>
    <message>
        <source>Venice did not accept this payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice hat diese Zahlung nicht angenommen.</translation>
    </message>
    <message>
        <source>Not sure yet whether it was charged; nothing new will be paid until the chain has decided.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nicht sicher, ob abgebucht wurde; bis die Blockchain entschieden hat, wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>Wait: the chain decides within half an hour.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten Sie: Die Blockchain entscheidet innerhalb einer halben Stunde.</translation>
    </message>
    <message>
        <source>Venice did not say in time whether the payment went through.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice hat nicht rechtzeitig gesagt, ob die Zahlung durchgegangen ist.</translation>
    </message>
    <message>
        <source>It may still be charged, once at most; nothing new will be paid meanwhile.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie kann noch abgebucht werden, höchstens einmal; bis dahin wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>Audio that is ready waits on the server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fertiges Audio wartet auf dem Server.</translation>
    </message>
    <message>
        <source>Venice could not make this audio.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice konnte dieses Audio nicht erzeugen.</translation>
    </message>
    <message>
        <source>Queue it again if you like; that is a new charge.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Reihen Sie ihn neu ein, wenn Sie möchten; das wird neu abgebucht.</translation>
    </message>
    <message>
        <source>The server sent an answer we cannot read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server schickte eine Antwort, die wir nicht lesen können.</translation>
    </message>
    <message>
        <source>We try again later; if it goes on, tell the server&apos;s support.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir versuchen es später wieder; hält es an, melden Sie es dem Support des Servers.</translation>
    </message>
    <message>
        <source>The server sent far more than such an answer can hold, so we stopped reading.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server schickte weit mehr, als so eine Antwort enthalten kann; wir haben aufgehört zu lesen.</translation>
    </message>
    <message>
        <source>The server tried to send us elsewhere, and we did not go.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server wollte uns anderswohin schicken, und wir sind nicht gefolgt.</translation>
    </message>
    <message>
        <source>Your sign-in and payments were not sent to the other address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Anmeldung und Ihre Zahlungen wurden nicht an die andere Adresse gesendet.</translation>
    </message>
    <message>
        <source>If this goes on, check the API address in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hält das an, prüfen Sie die API-Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the connection. Jobs being watched go on by themselves; try anything else again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie die Verbindung. Beobachtete Aufträge gehen von selbst weiter; alles andere versuchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Venice says the charge was refunded.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice sagt, die Abbuchung sei erstattet.</translation>
    </message>
    <message>
        <source>Venice says the charge was not refunded.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice sagt, die Abbuchung sei nicht erstattet.</translation>
    </message>
    <message>
        <source>A failed job is refunded by Venice; check that a refund shows up in the ledger.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice erstattet einen gescheiterten Auftrag; prüfen Sie, ob die Erstattung im Kontobuch auftaucht.</translation>
    </message>
    <message>
        <source>A name cannot hold “{1}” on every system.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Name kann „{1}“ nicht auf jedem System enthalten.</translation>
    </message>
    <message>
        <source>A name cannot hold invisible characters.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Name kann keine unsichtbaren Zeichen enthalten.</translation>
    </message>
    <message>
        <source>Names stay as they are.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Namen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Use plain text and {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verwenden Sie einfachen Text und {1}.</translation>
    </message>
    <message>
        <source>That is too long; use at most {1} characters.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist zu lang; höchstens {1} Zeichen.</translation>
    </message>
    <message>
        <source>There is no field {{1}}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt kein Feld {{1}}.</translation>
    </message>
    <message>
        <source>There is nothing between the braces.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>A brace stands alone: fields are written like {title}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Klammer steht allein: Felder schreibt man wie {title}.</translation>
    </message>
    <message>
        <source>That is too much to be handed over.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist zu viel zum Übergeben.</translation>
    </message>
    <message>
        <source>Another version of the program handed something over.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine andere Version des Programms hat etwas übergeben.</translation>
    </message>
    <message>
        <source>What was handed over cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Übergebene lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Too many files were handed over.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zu viele Dateien wurden übergeben.</translation>
    </message>
    <message>
        <source>A file that was handed over has no usable name.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine übergebene Datei hat keinen brauchbaren Namen.</translation>
    </message>
    <message>
        <source>Open fewer files at a time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Öffnen Sie weniger Dateien auf einmal.</translation>
    </message>
    <message>
        <source>Open up to {1} at a time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Öffnen Sie höchstens {1} auf einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n listings were not opened, {most} at once are the most.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Eintrag wurde nicht geöffnet: mehr als {most} auf einmal geht nicht.</numerusform>
            <numerusform>%n Einträge wurden nicht geöffnet: mehr als {most} auf einmal geht nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Languages</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>English and German. The German was drafted by machine: tell us what reads wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Englisch und Deutsch. Das Deutsche hat eine Maschine entworfen: Sagen Sie uns, was sich falsch liest.</translation>
    </message>
    <message>
        <source>This wallet holds {usdc} USDC on {network} and {credit} of credit at Venice. Without its words, its key, or a backup file and its password both are lost for good: nobody can bring them back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet enthält {usdc} USDC auf {network} und {credit} Guthaben bei Venice. Ohne ihre Wörter, ihren Schlüssel oder eine Sicherungsdatei samt Passwort ist beides für immer verloren: Niemand kann es zurückholen.</translation>
    </message>
    <message>
        <source>What this wallet holds is not known right now; it may hold money. Without its words, its key, or a backup file and its password all of it is lost for good: nobody can bring it back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was diese Wallet enthält, ist gerade nicht bekannt; vielleicht ist Geld darin. Ohne ihre Wörter, ihren Schlüssel oder eine Sicherungsdatei samt Passwort ist alles für immer verloren: Niemand kann es zurückholen.</translation>
    </message>
    <message>
        <source>This wallet holds neither USDC nor credit. What is sent to it later is lost for good without its words, its key, or a backup file and its password.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet enthält weder USDC noch Guthaben. Was ihr später geschickt wird, ist ohne ihre Wörter, ihren Schlüssel oder eine Sicherungsdatei samt Passwort für immer verloren.</translation>
    </message>
    <message>
        <source>This was not allowed before. Your keyring is asked first; one that is open answers by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das war bisher nicht erlaubt. Ihr Schlüsselbund wird zuerst gefragt; ein offener antwortet von selbst.</translation>
    </message>
    <message>
        <source>Keep the file somewhere else than on this computer, such as on a USB stick, and the password in another place. Where there are words on paper, they remain the best backup.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bewahren Sie die Datei anderswo als auf diesem Computer auf, etwa auf einem USB-Stick, und das Passwort an einem anderen Ort. Wo es Wörter auf Papier gibt, bleiben sie die beste Sicherung.</translation>
    </message>
    <message>
        <source>Discard these words</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wörter verwerfen</translation>
    </message>
    <message>
        <source>Discarded. The words that were shown open no wallet here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verworfen. Die gezeigten Wörter öffnen hier keine Wallet.</translation>
    </message>
    <message>
        <source>Return never says yes to money. Click, or press the space bar.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Eingabetaste sagt bei Geld nie Ja. Klicken Sie, oder drücken Sie die Leertaste.</translation>
    </message>
    <message>
        <source>Nothing is charged before you say so.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird nichts berechnet, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Gondola takes scripts (.txt, .md), lists (.csv, .json), listings and folders.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola nimmt Skripte (.txt, .md), Listen (.csv, .json), Einträge und Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made of {name} and %n more: {kinds}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Aus {name} und %n weiteren Datei wurde nichts: {kinds}</numerusform>
            <numerusform>Aus {name} und %n weiteren Dateien wurde nichts: {kinds}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is opened as soon as you unlock Gondola.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird geöffnet, sobald Sie Gondola entsperren.</translation>
    </message>
    <message>
        <source>It is opened as soon as Gondola is ready.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird geöffnet, sobald Gondola bereit ist.</translation>
    </message>
    <message>
        <source>Nothing can be made of this here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Daraus lässt sich hier nichts machen</translation>
    </message>
    <message>
        <source>Nothing was made of {name}: {kinds}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aus {name} wurde nichts: {kinds}</translation>
    </message>
    <message>
        <source>At Venice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei Venice</translation>
    </message>
    <message>
        <source>Test network</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Testnetz</translation>
    </message>
    <message>
        <source>Test USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Test-USDC</translation>
    </message>
    <message>
        <source>given back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>{1} at {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} bei {2}</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>{1} may be paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} darf bezahlt werden.</translation>
    </message>
    <message>
        <source>A new receiver at {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein neuer Empfänger bei {1}.</translation>
    </message>
    <message>
        <source>Jobs without a question</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge ohne Rückfrage</translation>
    </message>
    <message>
        <source>Credit without a question</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben ohne Rückfrage</translation>
    </message>
    <message>
        <source>Paid looks without a question</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlte Abfragen ohne Rückfrage</translation>
    </message>
    <message>
        <source>A signature may be good for {1} seconds instead of {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Signatur darf {1} statt {2} Sekunden gelten.</translation>
    </message>
    <message>
        <source>A price may rise by {1} % without a question.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Preis darf ohne Rückfrage um {1} % steigen.</translation>
    </message>
    <message>
        <source>A price may be {1} times the usual one without a question.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Preis darf ohne Rückfrage das {1}-Fache des üblichen sein.</translation>
    </message>
    <message>
        <source>Spending goes on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Ausgaben gehen weiter.</translation>
    </message>
    <message>
        <source>at a time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>auf einmal</translation>
    </message>
    <message>
        <source>a day</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>for one job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>für einen Auftrag</translation>
    </message>
    <message>
        <source>a day at one server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>am Tag bei einem Server</translation>
    </message>
    <message>
        <source>Adding credit or paying</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufladen oder Bezahlen</translation>
    </message>
    <message>
        <source>{1}: up to {2} instead of {3}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: bis {2} statt {3}.</translation>
    </message>
    <message>
        <source>{1}: no separate limit {2} any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: kein eigenes Limit {2} mehr.</translation>
    </message>
    <message>
        <source>{1}: {2} {3} instead of {4}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: {2} {3} statt {4}.</translation>
    </message>
    <message>
        <source>The directory marks the price as “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Verzeichnis kennzeichnet den Preis als „{1}“.</translation>
    </message>
    <message>
        <source>a network we do not know</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ein Netz, das wir nicht kennen</translation>
    </message>
    <message>
        <source>another token</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ein anderer Token</translation>
    </message>
    <message>
        <source>The directory marks the price as “{1}”: {2} times the usual {3} for its kind.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Verzeichnis kennzeichnet den Preis als „{1}“: {2}-mal so viel wie die üblichen {3}.</translation>
    </message>
    <message>
        <source>Price</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Network</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Token</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>Valid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>{1} is not the price of a call: this host is prepaid. Looking at a job is free after a sign-in; the figure is a suggested amount of credit to add.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} ist nicht der Preis eines Aufrufs: Dieser Server wird im Voraus bezahlt. Das Abfragen ist nach der Anmeldung kostenlos; die Zahl ist eine vorgeschlagene Aufladung.</translation>
    </message>
    <message>
        <source>The directory did not verify this price.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Verzeichnis hat diesen Preis nicht geprüft.</translation>
    </message>
    <message>
        <source>The directory&apos;s trust level is “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Vertrauensstufe des Verzeichnisses ist „{1}“.</translation>
    </message>
    <message>
        <source>It asks for money on a network that Gondola does not use.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es verlangt Geld in einem Netz, das Gondola nicht benutzt.</translation>
    </message>
    <message>
        <source>It asks for another token than USDC on that network.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es verlangt in diesem Netz einen anderen Token als USDC.</translation>
    </message>
    <message>
        <source>Base</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Base</translation>
    </message>
    <message>
        <source>USD Coin</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USD Coin</translation>
    </message>
    <message>
        <source>Base Sepolia</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Base Sepolia</translation>
    </message>
    <message>
        <source>That is far too long for a queue answer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist viel zu lang für eine Einreihe-Antwort.</translation>
    </message>
    <message>
        <source>No queue answer was found in this text.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Text wurde keine Einreihe-Antwort gefunden.</translation>
    </message>
    <message>
        <source>There is more than one queue answer in this text.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Text steht mehr als eine Einreihe-Antwort.</translation>
    </message>
    <message>
        <source>That is not a model name or a job&apos;s id.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist kein Modellname oder keine Auftragsnummer.</translation>
    </message>
    <message>
        <source>Paste only the answer itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie nur die Antwort selbst ein.</translation>
    </message>
    <message>
        <source>It looks like {&quot;model&quot;: …, &quot;queue_id&quot;: …}; paste all of it, braces included.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie sieht aus wie {&quot;model&quot;: …, &quot;queue_id&quot;: …}; fügen Sie alles ein, mit den Klammern.</translation>
    </message>
    <message>
        <source>Paste one at a time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie eine nach der anderen ein.</translation>
    </message>
    <message>
        <source>A payment cannot move that way.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So kann sich eine Zahlung nicht ändern.</translation>
    </message>
    <message>
        <source>SignedHeader({1} for {2} {3})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>SignedHeader({1} for {2} {3})</translation>
    </message>
    <message>
        <source>this payment is</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>diese Zahlung beträgt</translation>
    </message>
    <message>
        <source>paid in</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>eingezahlt</translation>
    </message>
    <message>
        <source>this job costs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>dieser Auftrag kostet</translation>
    </message>
    <message>
        <source>used</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>The price rose: it is {1} now, and you said yes to {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis ist gestiegen: jetzt {1}, und Sie hatten {2} zugestimmt.</translation>
    </message>
    <message>
        <source>The price is {1} now; you saw {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis ist jetzt {1}; Sie sahen {2}.</translation>
    </message>
    <message>
        <source>This server is prepaid: it is paid by adding credit, never for a single call.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Server wird im Voraus bezahlt: durch Aufladen, nie für einen einzelnen Aufruf.</translation>
    </message>
    <message>
        <source>A sign-in is offered and was not tried yet; it comes first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Anmeldung wird angeboten und wurde noch nicht versucht; sie kommt zuerst.</translation>
    </message>
    <message>
        <source>It asks for money on another network than this account&apos;s.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es verlangt Geld in einem anderen Netz als dem dieses Kontos.</translation>
    </message>
    <message>
        <source>It asks for another token than USDC.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es verlangt einen anderen Token als USDC.</translation>
    </message>
    <message>
        <source>It describes USDC in a way that is not USDC&apos;s.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es beschreibt USDC anders, als USDC ist.</translation>
    </message>
    <message>
        <source>It asks to be paid for something on another server than the one we called.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es möchte für etwas auf einem anderen Server bezahlt werden als dem aufgerufenen.</translation>
    </message>
    <message>
        <source>{1} is not among the servers you allowed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} gehört nicht zu den Servern, die Sie erlaubt haben.</translation>
    </message>
    <message>
        <source>The amount is not an amount.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Betrag ist kein Betrag.</translation>
    </message>
    <message>
        <source>The offer would be over before it could be paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Angebot wäre vorbei, bevor es bezahlt werden könnte.</translation>
    </message>
    <message>
        <source>The signature would be good for longer than {1} seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Signatur würde länger als {1} Sekunden gelten.</translation>
    </message>
    <message>
        <source>An earlier payment for the same thing is not settled yet; nothing new is paid until it is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine frühere Zahlung für dasselbe ist noch nicht geklärt; bis dahin wird nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>An earlier payment here brought nothing. Nothing more is paid until you say so.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine frühere Zahlung hier hat nichts gebracht. Bis Sie es sagen, wird nichts mehr bezahlt.</translation>
    </message>
    <message>
        <source>It is the first payment to this receiver.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es ist die erste Zahlung an diesen Empfänger.</translation>
    </message>
    <message>
        <source>the listing says</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Eintrag sagt</translation>
    </message>
    <message>
        <source>you last said yes to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>zuletzt stimmten Sie zu:</translation>
    </message>
    <message>
        <source>It asks {1}; {2} is usual for its kind.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verlangt werden {1}; üblich sind {2}.</translation>
    </message>
    <message>
        <source>Your credit of {1} does not cover it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben von {1} reicht dafür nicht.</translation>
    </message>
    <message>
        <source>The price is not an amount.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis ist kein Betrag.</translation>
    </message>
    <message>
        <source>An earlier request for this model has no answer yet. It may have been charged, so nothing new is queued until you have looked at it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine frühere Anfrage an dieses Modell hat noch keine Antwort. Sie wurde vielleicht abgebucht, deshalb wird nichts Neues eingereiht, bis Sie nachgesehen haben.</translation>
    </message>
    <message>
        <source>You asked to be asked every time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie möchten jedes Mal gefragt werden.</translation>
    </message>
    <message>
        <source>It costs more than {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es kostet mehr als {1}.</translation>
    </message>
    <message>
        <source>The receiver is NOT the one that was paid before at this server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Empfänger ist NICHT der, der bei diesem Server vorher bezahlt wurde.</translation>
    </message>
    <message>
        <source>It is more than {1} for one look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es sind mehr als {1} für eine Abfrage.</translation>
    </message>
    <message>
        <source>It asks {1}; {2} {3}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verlangt werden {1}; {2} {3}.</translation>
    </message>
    <message>
        <source>Above your limit of {1} at a time: {2} {3}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Ihrem Limit von {1} auf einmal: {2} {3}.</translation>
    </message>
    <message>
        <source>Adding credit is always asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor dem Aufladen wird immer gefragt.</translation>
    </message>
    <message>
        <source>It is more than {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es sind mehr als {1}.</translation>
    </message>
    <message>
        <source>Above your limit of {1} {2}: {3} {4} already, {5} {6}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Ihrem Limit von {1} {2}: bereits {3} {4}, {5} {6}.</translation>
    </message>
    <message>
        <source>Type a server and its port, such as proxy.example.com:8080.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie einen Server und seinen Port, etwa proxy.example.com:8080.</translation>
    </message>
    <message>
        <source>This is not a proxy’s address.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist keine Proxy-Adresse.</translation>
    </message>
    <message>
        <source>An address with a user name or password would be kept in a plain file, so it is not taken.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Adresse mit Benutzername oder Passwort läge in einer einfachen Datei; sie wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Leave them out here, and set them for your whole system, in the variable HTTPS_PROXY.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lassen Sie beides hier weg und setzen Sie es für Ihr ganzes System, in der Variable HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>Gondola cannot use a proxy of the kind {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann keinen Proxy der Art {1} benutzen.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Making</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>Saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Check needed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Gone</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unbeobachtet</translation>
    </message>
    <message>
        <source>Price asked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis erfragt</translation>
    </message>
    <message>
        <source>You approved it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von Ihnen erlaubt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zur Liste hinzugefügt</translation>
    </message>
    <message>
        <source>Being made</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entsteht gerade</translation>
    </message>
    <message>
        <source>Saved and checked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert und geprüft</translation>
    </message>
    <message>
        <source>Saved, but the check failed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert, aber die Prüfung misslang</translation>
    </message>
    <message>
        <source>Removed from the server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vom Server gelöscht</translation>
    </message>
    <message>
        <source>Gone from the server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auf dem Server nicht mehr da</translation>
    </message>
    <message>
        <source>Stopped watching</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachten beendet</translation>
    </message>
    <message>
        <source>Watching again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird wieder beobachtet</translation>
    </message>
    <message>
        <source>Fetching it again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird noch einmal geholt</translation>
    </message>
    <message>
        <source>File found again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datei wiedergefunden</translation>
    </message>
    <message>
        <source>Prompt forgotten</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompt vergessen</translation>
    </message>
    <message>
        <source>Set aside, about to be signed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zurückgelegt, gleich signiert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not paid — it was never signed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht bezahlt – nie signiert</translation>
    </message>
    <message>
        <source>Signed, about to be sent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Signiert, gleich gesendet</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gesendet, wartet auf Antwort</translation>
    </message>
    <message>
        <source>Seller says paid, checking</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laut Verkäufer bezahlt, wird geprüft</translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch unklar – nichts Neues wird bezahlt</translation>
    </message>
    <message>
        <source>Proved on chain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In der Blockchain belegt</translation>
    </message>
    <message>
        <source>Final</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Expired — nothing was paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abgelaufen – nichts wurde bezahlt</translation>
    </message>
    <message>
        <source>About to be queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird gleich eingereiht</translation>
    </message>
    <message>
        <source>Not queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht eingereiht</translation>
    </message>
    <message>
        <source>Taken from credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vom Guthaben genommen</translation>
    </message>
    <message>
        <source>Not accepted — nothing was charged</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht angenommen – nichts abgebucht</translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch unklar – nichts Neues wird eingereiht</translation>
    </message>
    <message>
        <source>Charged, but the job&apos;s number got lost</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abgebucht, aber die Auftragsnummer ging verloren</translation>
    </message>
    <message>
        <source>Put aside by you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von Ihnen beiseitegelegt</translation>
    </message>
    <message>
        <source>on its way</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Paid, not delivered</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlt, nicht geliefert</translation>
    </message>
    <message>
        <source>A look at a job at {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Abfrage bei {1}</translation>
    </message>
    <message>
        <source>Asked, and set aside within your limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gefragt und im Rahmen Ihrer Limits zurückgelegt</translation>
    </message>
    <message>
        <source>Signed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Seller says paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laut Verkäufer bezahlt</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Credit at Venice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben bei Venice</translation>
    </message>
    <message>
        <source>just now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>1 block</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Block</translation>
    </message>
    <message>
        <source>{1} blocks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Blöcke</translation>
    </message>
    <message>
        <source>Accounts and keys…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konten und Schlüssel…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Leave play money</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld verlassen</translation>
    </message>
    <message>
        <source>Try with play money</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit Spielgeld ausprobieren</translation>
    </message>
    <message>
        <source>Stop watching all of them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keinen davon mehr beobachten</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal versuchen…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>It is being made again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird noch einmal erzeugt.</translation>
    </message>
    <message>
        <source>Leave out what is not queued ({count})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auslassen, was nicht eingereiht ist ({count})</translation>
    </message>
    <message>
        <source>Use suggested prompt…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorgeschlagenen Prompt nehmen…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Clear</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Nothing yet. Saved audio, payments and what needs you are told here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nichts. Gespeichertes Audio, Zahlungen und was Sie braucht, stehen dann hier.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>What it means</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Detail</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Genauer</translation>
    </message>
    <message>
        <source>OK</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Name</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Its secret is deleted from the system keyring. Jobs and records stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Geheimnis wird aus dem Schlüsselbund des Systems gelöscht. Aufträge und Aufzeichnungen bleiben.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Jobs that this key queued cannot be looked at any more. The key itself goes on working: revoke it at venice.ai if nobody else uses it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge, die dieser Schlüssel eingereiht hat, lassen sich nicht mehr abfragen. Der Schlüssel selbst gilt weiter: Widerrufen Sie ihn auf venice.ai, wenn niemand anderes ihn benutzt.</translation>
    </message>
    <message>
        <source>{jobs} jobs forgotten. Payments stay. {files} files deleted, {left} left alone: moved, changed or in use.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{jobs} Aufträge vergessen. Zahlungen bleiben. {files} Dateien gelöscht, {left} belassen: verschoben, geändert oder in Gebrauch.</translation>
    </message>
    <message>
        <source>Type the name to remove it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum Entfernen den Namen tippen</translation>
    </message>
    <message>
        <source>Drop here to make jobs of it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier ablegen, um Aufträge daraus zu machen</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die üblichen Spalten</translation>
    </message>
    <message>
        <source>The name is not the same.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Name ist nicht derselbe.</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ entfernen?</translation>
    </message>
    <message>
        <source>{name} (test network)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{name} (Testnetz)</translation>
    </message>
    <message>
        <source>Found: {model}, {queue_id}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gefunden: {model}, {queue_id}</translation>
    </message>
    <message>
        <source>Listings (*.json *.txt);;All files (*)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einträge (*.json *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag hinzufügen</translation>
    </message>
    <message>
        <source>Watch a job that was queued elsewhere.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einen Auftrag beobachten, der anderswo eingereiht wurde.</translation>
    </message>
    <message>
        <source>How do you have it?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie haben Sie ihn?</translation>
    </message>
    <message>
        <source>Model</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Job number (queue_id)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftragsnummer (queue_id)</translation>
    </message>
    <message>
        <source>Address of the seller</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse des Verkäufers</translation>
    </message>
    <message>
        <source>Answer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Title</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie Sie es nennen</translation>
    </message>
    <message>
        <source>Account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Its number</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Seine Nummer</translation>
    </message>
    <message>
        <source>A pasted answer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine eingefügte Antwort</translation>
    </message>
    <message>
        <source>A seller&apos;s address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse eines Verkäufers</translation>
    </message>
    <message>
        <source>How to look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie abgefragt wird</translation>
    </message>
    <message>
        <source>Open a listing…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eintrag öffnen…</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Type the model, such as elevenlabs-music.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie das Modell, etwa elevenlabs-music.</translation>
    </message>
    <message>
        <source>Type the job&apos;s number.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie die Auftragsnummer.</translation>
    </message>
    <message>
        <source>There is no account to look with.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt kein Konto zum Abfragen.</translation>
    </message>
    <message>
        <source>The answer to the queue call</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Antwort auf das Einreihen</translation>
    </message>
    <message>
        <source>Of the call that fetches audio. This seller may charge for each look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die des Aufrufs, der Audio holt. Dieser Verkäufer kann für jede Abfrage Geld verlangen.</translation>
    </message>
    <message>
        <source>Title (if you like)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Titel (wenn Sie mögen)</translation>
    </message>
    <message>
        <source>The wallet that pays for each look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Wallet, die jede Abfrage bezahlt.</translation>
    </message>
    <message>
        <source>The one that queued it: Venice shows a job to nobody else. Looking is free.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Konto, das ihn eingereiht hat: Venice zeigt einen Auftrag niemandem sonst. Abfragen ist kostenlos.</translation>
    </message>
    <message>
        <source>Watch and pay per look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachten und je Abfrage zahlen</translation>
    </message>
    <message>
        <source>Open a listing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einen Eintrag öffnen</translation>
    </message>
    <message>
        <source>Add one under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie unter Wallet eines hinzu.</translation>
    </message>
    <message>
        <source>Allow more?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr erlauben?</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Use a Venice account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Venice-Konto benutzen</translation>
    </message>
    <message>
        <source>Paste an API key from venice.ai, under Settings → API.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie einen API-Schlüssel von venice.ai ein, dort unter Settings → API.</translation>
    </message>
    <message>
        <source>API key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Venice account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice-Konto</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Schlüssel benutzen</translation>
    </message>
    <message>
        <source>What it is called here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie es hier heißt.</translation>
    </message>
    <message>
        <source>With this key Gondola can make audio on your Venice account, within the limits you set here, and fetch it. It cannot move USDC. Set a spending limit for the key at Venice as well.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit diesem Schlüssel kann Gondola auf Ihrem Venice-Konto Audio erzeugen, im Rahmen Ihrer Limits hier, und es abholen. USDC bewegen kann er nicht. Setzen Sie auch bei Venice ein Ausgabenlimit für den Schlüssel.</translation>
    </message>
    <message>
        <source>Asking the keyring and Venice…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüsselbund und Venice werden gefragt…</translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie zuerst den Schlüssel ein.</translation>
    </message>
    <message>
        <source>Each is taken from your credit when it is queued, once, and never dearer than its price.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jeder wird beim Einreihen vom Guthaben genommen, einmal und nie teurer als sein Preis.</translation>
    </message>
    <message>
        <source>From</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>At</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warum wir fragen</translation>
    </message>
    <message>
        <source>What</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>If the answer gets lost we cannot tell at once whether the job was queued; it is never queued twice by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Geht die Antwort verloren, wissen wir nicht gleich, ob der Auftrag eingereiht wurde; von selbst wird er nie zweimal eingereiht.</translation>
    </message>
    <message>
        <source>It stops at the first refusal, at your limits, and when an answer gets lost; nothing is queued twice by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Stapel hält bei der ersten Ablehnung an, bei Ihren Limits und wenn eine Antwort verloren geht; nichts wird von selbst zweimal eingereiht.</translation>
    </message>
    <message>
        <source>Venice does not tell an API key&apos;s credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nennt das Guthaben eines API-Schlüssels nicht</translation>
    </message>
    <message>
        <source>{had} now, {left} after</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>jetzt {had}, danach {left}</translation>
    </message>
    <message>
        <source>Create this for {price}?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für {price} erzeugen?</translation>
    </message>
    <message>
        <source>It is taken from your credit when it is queued, once.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird beim Einreihen vom Guthaben genommen, einmal.</translation>
    </message>
    <message>
        <source>Create {count} jobs for at most {total}?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge für höchstens {total} erzeugen?</translation>
    </message>
    <message>
        <source>the dearest {price}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der teuerste {price}</translation>
    </message>
    <message>
        <source>by its API key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>mit seinem API-Schlüssel</translation>
    </message>
    <message>
        <source>Used today: {now} → {after} of {cap}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Heute benutzt: {now} → {after} von {cap}</translation>
    </message>
    <message>
        <source>{had} now, {short} too little</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>jetzt {had}, {short} zu wenig</translation>
    </message>
    <message>
        <source>Create for {price}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für {price} erzeugen</translation>
    </message>
    <message>
        <source>Create {count} for {total}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} für {total} erzeugen</translation>
    </message>
    <message>
        <source>{models} and {more} more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{models} und {more} weitere</translation>
    </message>
    <message>
        <source>The technical record</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die technische Aufzeichnung</translation>
    </message>
    <message>
        <source>Asked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>an account that was removed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ein entferntes Konto</translation>
    </message>
    <message>
        <source>Job number</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The answer got lost, so the job may or may not have been queued and charged, once at most. We look for the charge in Venice&apos;s ledger. Put it aside to queue this model again; it goes on counting in your limits, because it may have been charged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Antwort ging verloren; der Auftrag wurde vielleicht eingereiht und abgebucht, höchstens einmal. Wir suchen die Abbuchung im Kontobuch von Venice. Legen Sie ihn beiseite, um dieses Modell wieder einzureihen; er zählt weiter zu Ihren Limits, denn er wurde vielleicht abgebucht.</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger shows the charge, so the job was queued, but its number never reached us. Venice support can find it, or refund it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice zeigt die Abbuchung; der Auftrag wurde also eingereiht, aber seine Nummer kam nie an. Der Support von Venice kann ihn finden oder erstatten.</translation>
    </message>
    <message>
        <source>You put this aside. It goes on counting in your limits: it may have been charged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie haben das beiseitegelegt. Es zählt weiter zu Ihren Limits: Es wurde vielleicht abgebucht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Report for support…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht für den Support…</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag zeigen</translation>
    </message>
    <message>
        <source>{time}, once</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{time}, einmal</translation>
    </message>
    <message>
        <source>“{title}” was charged, but its number never reached us. With this they can find it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{title}“ wurde abgebucht, aber die Nummer kam nie an. Hiermit lässt sich der Auftrag finden.</translation>
    </message>
    <message>
        <source>Report for Venice support</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht für den Support von Venice</translation>
    </message>
    <message>
        <source>Details</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anders als im Eintrag</translation>
    </message>
    <message>
        <source>The listing says</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Im Eintrag steht</translation>
    </message>
    <message>
        <source>It asks now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt verlangt</translation>
    </message>
    <message>
        <source>What differs from the listing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was vom Eintrag abweicht</translation>
    </message>
    <message>
        <source>Reading the chain and Venice&apos;s ledger…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Blockchain und Kontobuch von Venice werden gelesen…</translation>
    </message>
    <message>
        <source>Export the books</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bücher exportieren</translation>
    </message>
    <message>
        <source>Every payment, job and refund, with where each was found: here, on the chain, at Venice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jede Zahlung, jeder Auftrag und jede Erstattung, und wo sie stehen: hier, in der Blockchain, bei Venice.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>Export</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>CSV, für Tabellen</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Change…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>There is no account to export.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt kein Konto zum Exportieren.</translation>
    </message>
    <message>
        <source>30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Times are in {zone}, and the file says so.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Zeiten sind in {zone}, und die Datei sagt das.</translation>
    </message>
    <message>
        <source>Into</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Where to export to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wohin exportieren</translation>
    </message>
    <message>
        <source>Type a whole number from {least} to {most}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie eine ganze Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Your limits are as before.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Limits sind wie zuvor.</translation>
    </message>
    <message>
        <source>Fill your wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet füllen</translation>
    </message>
    <message>
        <source>USDC is a digital dollar: 1 USDC is worth $1.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC ist ein digitaler Dollar: 1 USDC ist 1&#xa0;$ wert.</translation>
    </message>
    <message>
        <source>Buy a little USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kaufen Sie etwas USDC</translation>
    </message>
    <message>
        <source>Send it here, and choose the network “Base”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Senden Sie es hierher, im Netz „Base“</translation>
    </message>
    <message>
        <source>Exchanges offer several networks: Base is the one this wallet is on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Börsen bieten mehrere Netze an: Diese Wallet ist in Base.</translation>
    </message>
    <message>
        <source>Start with a small amount</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beginnen Sie mit einem kleinen Betrag</translation>
    </message>
    <message>
        <source>Get test dollars, they are free</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Holen Sie sich Testdollar, sie sind kostenlos</translation>
    </message>
    <message>
        <source>Circle, who issues USDC, gives them away for testing. Choose “Base Sepolia” there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Circle, der Herausgeber von USDC, verschenkt sie zum Testen. Wählen Sie dort „Base Sepolia“.</translation>
    </message>
    <message>
        <source>Open faucet.circle.com</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>faucet.circle.com öffnen</translation>
    </message>
    <message>
        <source>Only USDC, and only on {network}. What is sent on another network may be lost. You need no other coin: Venice pays the network&apos;s fee when you add credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur USDC, und nur im Netz {network}. Was in einem anderen Netz gesendet wird, kann verloren sein. Eine andere Währung brauchen Sie nicht: Die Netzgebühr beim Aufladen zahlt Venice.</translation>
    </message>
    <message>
        <source>For example: Studio wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum Beispiel: Studio-Wallet</translation>
    </message>
    <message>
        <source>My wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Meine Wallet</translation>
    </message>
    <message>
        <source>What do you have?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was haben Sie?</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>12 or 24 words with blanks between them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>12 oder 24 Wörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Private key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>64 letters and digits, 0x or not</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>64 Buchstaben und Ziffern, mit oder ohne 0x</translation>
    </message>
    <message>
        <source>Password</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The file&apos;s own password</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Passwort der Datei</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch keine Datei gewählt</translation>
    </message>
    <message>
        <source>I already have a wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe schon eine Wallet</translation>
    </message>
    <message>
        <source>Its key goes into your system&apos;s keyring and nowhere else.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Schlüssel kommt in den Schlüsselbund Ihres Systems und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>A phrase</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>A private key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein privater Schlüssel</translation>
    </message>
    <message>
        <source>A keystore file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Keystore-Datei</translation>
    </message>
    <message>
        <source>The first account of the phrase is used, as most wallets do.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Benutzt wird das erste Konto der Wörter, wie in den meisten Wallets.</translation>
    </message>
    <message>
        <source>Choose a keystore file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keystore-Datei wählen</translation>
    </message>
    <message>
        <source>Keystore files (*.json);;All files (*)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keystore-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the keystore file first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie zuerst die Keystore-Datei.</translation>
    </message>
    <message>
        <source>This file is too large to be a keystore.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei ist zu groß für einen Keystore.</translation>
    </message>
    <message>
        <source>There is nothing in the field yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Im Feld steht noch nichts.</translation>
    </message>
    <message>
        <source>The keystore file cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Keystore-Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Kept by {keyring}, never in a file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verwahrt von {keyring}, nie in einer Datei</translation>
    </message>
    <message>
        <source>More limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weitere Limits</translation>
    </message>
    <message>
        <source>Adding credit and paying</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufladen und Bezahlen</translation>
    </message>
    <message>
        <source>Digital dollars that leave your wallet. Credit that you add stays yours to use.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Digitale Dollar, die Ihre Wallet verlassen. Aufgeladenes Guthaben bleibt Ihres.</translation>
    </message>
    <message>
        <source>Jobs, taken from credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge, vom Guthaben genommen</translation>
    </message>
    <message>
        <source>A day is always the last 24 hours, and 30 days are the last 30.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Tag sind immer die letzten 24 Stunden, 30 Tage sind die letzten 30.</translation>
    </message>
    <message>
        <source>Sellers that charge for each look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verkäufer, die jede Abfrage berechnen</translation>
    </message>
    <message>
        <source>A look asks whether the audio is ready. At Venice looks are free.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Abfrage fragt, ob das Audio fertig ist. Bei Venice ist das kostenlos.</translation>
    </message>
    <message>
        <source>At one server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei einem Server</translation>
    </message>
    <message>
        <source>Left empty, only the limits above hold.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bleibt es leer, gelten nur die Limits oben.</translation>
    </message>
    <message>
        <source>When to ask</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wann gefragt wird</translation>
    </message>
    <message>
        <source>With 0 every time is asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei 0 wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Until then it can be charged, once. Sellers usually ask for 60 to 300 seconds; with less than they need they may not deliver.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bis dahin kann sie abgebucht werden, einmal. Verkäufer verlangen meist 60 bis 300 Sekunden; mit weniger, als sie brauchen, liefern sie vielleicht nicht.</translation>
    </message>
    <message>
        <source>Hide these limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Limits verbergen</translation>
    </message>
    <message>
        <source>A longer time cannot allow less than a shorter one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine längere Zeit kann nicht weniger erlauben als eine kürzere.</translation>
    </message>
    <message>
        <source>Your limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Limits</translation>
    </message>
    <message>
        <source>Nothing is spent past these, whatever a server asks. They start small; change them any time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Darüber hinaus wird nichts ausgegeben, was ein Server auch verlangt. Sie fangen klein an; ändern Sie sie jederzeit.</translation>
    </message>
    <message>
        <source>Keep these limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Limits übernehmen</translation>
    </message>
    <message>
        <source>“Pause spending” at the top of the window stops everything at once.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„Ausgaben anhalten“ oben im Fenster hält alles auf einmal an.</translation>
    </message>
    <message>
        <source>Each look may cost {price} of your USDC, whether the audio is ready or not. Gondola looks seldom, stays within your limits, compares every price with this listing, and never pays twice for one look.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jede Abfrage kann {price} Ihrer USDC kosten, ob das Audio fertig ist oder nicht. Gondola fragt selten, bleibt in Ihren Limits, vergleicht jeden Preis mit diesem Eintrag und zahlt nie zweimal für eine Abfrage.</translation>
    </message>
    <message>
        <source>The server&apos;s copy is deleted only after your audio is safe on disk; this would delete it as soon as it was sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Kopie auf dem Server wird erst gelöscht, wenn Ihr Audio sicher gespeichert ist; dies würde sie gleich nach dem Senden löschen.</translation>
    </message>
    <message>
        <source>Gondola talks to {host} now, so there is nothing to watch at this one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola spricht jetzt mit {host}; bei diesem Server gibt es nichts zu beobachten.</translation>
    </message>
    <message>
        <source>This is not the form for looking at a job, so there is nothing to watch here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Formular fragt keinen Auftrag ab; hier gibt es nichts zu beobachten.</translation>
    </message>
    <message>
        <source>Gondola cannot pay this seller, so nothing here can be watched.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola kann diesen Verkäufer nicht bezahlen; hier lässt sich nichts beobachten.</translation>
    </message>
    <message>
        <source>To pay this seller you need a wallet on {network}. Make one under Wallet first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Um diesen Verkäufer zu bezahlen, brauchen Sie eine Wallet im Netz {network}. Legen Sie zuerst unter Wallet eine an.</translation>
    </message>
    <message>
        <source>The one that queued it: Venice shows a job to nobody else.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Konto, das ihn eingereiht hat: Venice zeigt einen Auftrag niemandem sonst.</translation>
    </message>
    <message>
        <source>A listing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>Its form</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sein Formular</translation>
    </message>
    <message>
        <source>Watch this job, free</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kostenlos beobachten</translation>
    </message>
    <message>
        <source>Always off</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Immer aus</translation>
    </message>
    <message>
        <source>Fill in {name}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Füllen Sie {name} aus.</translation>
    </message>
    <message>
        <source>Address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>to look at a job, after a sign-in</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Abfragen eines Auftrags, nach der Anmeldung</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlt an</translation>
    </message>
    <message>
        <source>USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC</translation>
    </message>
    <message>
        <source>another token than USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ein anderer Token als USDC</translation>
    </message>
    <message>
        <source>Signature</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Directory</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>the directory calls {price} usual for its kind</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Verzeichnis nennt {price} für diese Art üblich</translation>
    </message>
    <message>
        <source>{token} on {network}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{token} im Netz {network}</translation>
    </message>
    <message>
        <source>says that it verified this price</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>sagt, dass es diesen Preis geprüft hat</translation>
    </message>
    <message>
        <source>Free</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>{price} for each look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{price} je Abfrage</translation>
    </message>
    <message>
        <source>good for {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gültig für {time}</translation>
    </message>
    <message>
        <source>the listing says {price} a call</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>im Eintrag stehen {price} je Aufruf</translation>
    </message>
    <message>
        <source>A job of about a minute: some {looks} looks{cost}, and noticed about {delay} s after it is done.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag von etwa einer Minute: rund {looks} Abfragen{cost}, bemerkt etwa {delay} s nach dem Ende.</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Am billigsten</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Am schnellsten</translation>
    </message>
    <message>
        <source>It is neither where it was saved nor in the folder for audio. Did you move it?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie ist weder am Speicherort noch im Audio-Ordner. Haben Sie sie verschoben?</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>Job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal holen</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter noch einmal zeigen</translation>
    </message>
    <message>
        <source>Whoever has these words has the money, and without them nobody can bring it back. Do not photograph them, and do not keep them on a computer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wer diese Wörter hat, hat das Geld, und ohne sie kann niemand es zurückholen. Fotografieren Sie sie nicht und bewahren Sie sie nicht auf einem Computer auf.</translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt noch keine Wörter.</translation>
    </message>
    <message>
        <source>A test network: its dollars are worth nothing, and Venice&apos;s own service does not take them.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Testnetz: Seine Dollar sind nichts wert, und der echte Dienst von Venice nimmt sie nicht.</translation>
    </message>
    <message>
        <source>Where Venice takes USDC. Choose this unless you are testing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wo Venice USDC annimmt. Wählen Sie dies, wenn Sie nicht testen.</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet anlegen</translation>
    </message>
    <message>
        <source>A small wallet for digital dollars (USDC). Its key stays on this computer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine kleine Wallet für digitale Dollar (USDC). Ihr Schlüssel bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schreiben Sie diese Wörter auf</translation>
    </message>
    <message>
        <source>On paper, in this order: they are the wallet. The next step asks for three of them.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auf Papier, in dieser Reihenfolge: Sie sind die Wallet. Der nächste Schritt fragt nach dreien.</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Let us check</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen wir es</translation>
    </message>
    <message>
        <source>Type three of the words from your paper.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie drei der Wörter von Ihrem Papier.</translation>
    </message>
    <message>
        <source>Keep this wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet behalten</translation>
    </message>
    <message>
        <source>What is marked is not right. Look at your paper, or show the words again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Markierte stimmt nicht. Sehen Sie auf Ihr Papier, oder lassen Sie sich die Wörter noch einmal zeigen.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>To</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>An</translation>
    </message>
    <message>
        <source>can be charged until {time}, once at most; after that the chain says what happened</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>kann bis {time} abgebucht werden, höchstens einmal; danach sagt die Blockchain, was geschehen ist</translation>
    </message>
    <message>
        <source>Copy the transaction</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Transaktion kopieren</translation>
    </message>
    <message>
        <source>See it on the chain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In der Blockchain ansehen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>{amount} USDC on {network}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} USDC im Netz {network}</translation>
    </message>
    <message>
        <source>Proof</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Still open</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Report for the seller…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht für den Verkäufer…</translation>
    </message>
    <message>
        <source>seen by our own node, {depth} deep</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>von unserem eigenen Knoten gesehen, {depth} tief</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>Not this word</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht dieses Wort</translation>
    </message>
    <message>
        <source>Address of this wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse dieser Wallet</translation>
    </message>
    <message>
        <source>The address {address} as a code</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Adresse {address} als Code</translation>
    </message>
    <message>
        <source>Send USDC on {network} here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Senden Sie USDC im Netz {network} hierher.</translation>
    </message>
    <message>
        <source>USDC on {network}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC im Netz {network}</translation>
    </message>
    <message>
        <source>Only USDC, and only on {network}. What is sent on another network may be lost.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur USDC, und nur im Netz {network}. Was in einem anderen Netz gesendet wird, kann verloren sein.</translation>
    </message>
    <message>
        <source>Rename this job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag umbenennen</translation>
    </message>
    <message>
        <source>The title is only for you. A file that is saved already keeps its name.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Titel ist nur für Sie. Eine schon gespeicherte Datei behält ihren Namen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Jobs of this account that wait for a key go on with it. It must be of the same Venice account.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge dieses Kontos, die auf einen Schlüssel warten, gehen damit weiter. Er muss zum selben Venice-Konto gehören.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Another key for “{name}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderer Schlüssel für „{name}“</translation>
    </message>
    <message>
        <source>Report</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>{host} was paid {amount}, which the chain proves, and sent nothing that can be used. With this report the seller can find it and deliver or return the money. Nothing more is paid meanwhile.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} bekam {amount}, das belegt die Blockchain, und schickte nichts Brauchbares. Mit diesem Bericht kann der Verkäufer die Zahlung finden und liefern oder das Geld zurückgeben. Bis dahin wird nichts mehr bezahlt.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>No shortcut is about that.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dazu gibt es kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>The audio may not be ready yet; then this buys one answer and nothing more. If the answer gets lost we send the very same signature again; it can never be charged twice. If the seller takes the money and sends nothing, Gondola stops paying it and keeps the proof. Money that was sent cannot be called back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio ist vielleicht noch nicht fertig; dann kauft dies eine Antwort und sonst nichts. Geht die Antwort verloren, senden wir genau dieselbe Signatur noch einmal; sie kann nie zweimal abgebucht werden. Nimmt der Verkäufer das Geld und schickt nichts, bezahlt Gondola ihn nicht mehr und bewahrt den Beleg auf. Gesendetes Geld lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>This seller asks for money each time it is asked whether the audio is ready.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Verkäufer verlangt jedes Mal Geld, wenn er gefragt wird, ob das Audio fertig ist.</translation>
    </message>
    <message>
        <source>This seller was paid at another address before. Say yes only if you know why it changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Verkäufer wurde vorher unter einer anderen Adresse bezahlt. Sagen Sie nur ja, wenn Sie wissen, warum sie anders ist.</translation>
    </message>
    <message>
        <source>This job so far: {now} → {after}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Auftrag bisher: {now} → {after}</translation>
    </message>
    <message>
        <source>Paid in today: {now} → {after} of {cap}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Heute eingezahlt: {now} → {after} von {cap}</translation>
    </message>
    <message>
        <source>Pay {amount} for a look at “{title}”?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} für eine Abfrage zu „{title}“ bezahlen?</translation>
    </message>
    <message>
        <source>{sums} of {cap}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sums} von {cap}</translation>
    </message>
    <message>
        <source>One look at “{title}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Abfrage zu „{title}“</translation>
    </message>
    <message>
        <source>If the answer gets lost we send the very same signature again; it can never be charged twice. Money sent to Venice cannot be called back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Geht die Antwort verloren, senden wir genau dieselbe Signatur noch einmal; sie kann nie zweimal abgebucht werden. An Venice gesendetes Geld lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It stays yours to use; watching jobs is free.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es bleibt Ihres; Aufträge zu beobachten ist kostenlos.</translation>
    </message>
    <message>
        <source>Venice was paid at another address before. Say yes only if you know why it changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice wurde vorher unter einer anderen Adresse bezahlt. Sagen Sie nur ja, wenn Sie wissen, warum sie anders ist.</translation>
    </message>
    <message>
        <source>Add {amount} of credit at Venice?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} Guthaben bei Venice aufladen?</translation>
    </message>
    <message>
        <source>Venice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice</translation>
    </message>
    <message>
        <source>What is signed, exactly</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was genau signiert wird</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Signieren und senden</translation>
    </message>
    <message>
        <source>What it holds is not known right now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was sie enthält, ist gerade nicht bekannt</translation>
    </message>
    <message>
        <source>NOT the receiver that was paid before</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>NICHT der Empfänger, der vorher bezahlt wurde</translation>
    </message>
    <message>
        <source>the first payment to this receiver</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die erste Zahlung an diesen Empfänger</translation>
    </message>
    <message>
        <source>the same as the last time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>derselbe wie beim letzten Mal</translation>
    </message>
    <message>
        <source>the same as the last {count} times</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>derselbe wie die letzten {count} Male</translation>
    </message>
    <message>
        <source>For</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>{had} USDC now, {left} after</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>jetzt {had} USDC, danach {left}</translation>
    </message>
    <message>
        <source>This is a test network: its dollars are worth nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist ein Testnetz: Seine Dollar sind nichts wert.</translation>
    </message>
    <message>
        <source>· no network fee for you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>· keine Netzgebühr für Sie</translation>
    </message>
    <message>
        <source>{minutes}, until {time} — once, or not at all</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{minutes}, bis {time} – einmal oder gar nicht</translation>
    </message>
    <message>
        <source>{had} USDC now: not enough</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>jetzt {had} USDC: nicht genug</translation>
    </message>
    <message>
        <source>Not sure yet whether it was paid. Nothing new is paid; see Payments.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nicht sicher, ob bezahlt wurde. Nichts Neues wird bezahlt; siehe Zahlungen.</translation>
    </message>
    <message>
        <source>Venice says paid. We are checking the chain; see Payments.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice sagt: bezahlt. Wir prüfen die Blockchain; siehe Zahlungen.</translation>
    </message>
    <message>
        <source>Add credit at Venice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben bei Venice aufladen</translation>
    </message>
    <message>
        <source>It stays yours to use: jobs are taken from it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es bleibt Ihres: Aufträge werden davon genommen.</translation>
    </message>
    <message>
        <source>Another amount in dollars</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderer Betrag in Dollar</translation>
    </message>
    <message>
        <source>Fill this wallet…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet füllen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>not known right now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gerade nicht bekannt</translation>
    </message>
    <message>
        <source>Credit now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben jetzt</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anderer Betrag</translation>
    </message>
    <message>
        <source>Spending is paused. Allow it again at the top of the window.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Ausgaben sind angehalten. Erlauben Sie sie oben im Fenster wieder.</translation>
    </message>
    <message>
        <source>You see exactly what is signed before anything is sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bevor etwas gesendet wird, sehen Sie genau, was signiert wird.</translation>
    </message>
    <message>
        <source>Add credit at venice.ai</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben auf venice.ai aufladen</translation>
    </message>
    <message>
        <source>Open venice.ai</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>venice.ai öffnen</translation>
    </message>
    <message>
        <source>Then {credit} of credit, and {usdc} USDC left. You see exactly what is signed before anything is sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dann {credit} Guthaben, und {usdc} USDC übrig. Bevor etwas gesendet wird, sehen Sie genau, was signiert wird.</translation>
    </message>
    <message>
        <source>This account uses an API key. Its credit is added in your Venice account: sign in at venice.ai, open Settings, then API, and buy credit there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Konto benutzt einen API-Schlüssel. Sein Guthaben laden Sie in Ihrem Venice-Konto auf: Melden Sie sich auf venice.ai an, öffnen Sie Settings, dann API, und kaufen Sie dort Guthaben.</translation>
    </message>
    <message>
        <source>{item} at a time, {day} a day ({used} so far)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{item} auf einmal, {day} am Tag (bisher {used})</translation>
    </message>
    <message>
        <source>{amount} (the least)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} (das Mindeste)</translation>
    </message>
    <message>
        <source>Type dollars, like {example}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie Dollar, etwa {example}.</translation>
    </message>
    <message>
        <source>The least is {amount}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Mindeste ist {amount}.</translation>
    </message>
    <message>
        <source>Type dollars, like 5 or {example}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie Dollar, etwa 5 oder {example}.</translation>
    </message>
    <message>
        <source>It is neither where it was saved nor in the folder for audio. Did you move it? If not: its server has not deleted its copy, and fetching it costs nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie ist weder am Speicherort noch im Audio-Ordner. Haben Sie sie verschoben? Wenn nicht: Der Server hat seine Kopie noch, und sie zu holen kostet nichts.</translation>
    </message>
    <message>
        <source>Above your limit of {cap} at a time; Settings changes it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Ihrem Limit von {cap} auf einmal; in den Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>Above your limit of {cap} a day; Settings changes it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Ihrem Limit von {cap} am Tag; in den Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>Above your limit of {cap} in 30 days; Settings changes it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Ihrem Limit von {cap} in 30 Tagen; in den Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>The wallet holds {usdc} USDC: fill it first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Wallet hat {usdc} USDC: Füllen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Type the seller&apos;s whole address; it starts with https://.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie die ganze Adresse des Verkäufers; sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>This server is prepaid: looking is free. Add the job by its number instead.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Server wird im Voraus bezahlt: Abfragen ist kostenlos. Fügen Sie den Auftrag über seine Nummer hinzu.</translation>
    </message>
    <message>
        <source>A seller is paid from a wallet, not with an API key. Choose a wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Verkäufer wird aus einer Wallet bezahlt, nicht mit einem API-Schlüssel. Wählen Sie eine Wallet.</translation>
    </message>
    <message>
        <source>{host} is not allowed, so nothing is watched there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} ist nicht erlaubt; dort wird nichts beobachtet.</translation>
    </message>
    <message>
        <source>{count} jobs with their prompts and timelines leave this computer. They cannot be brought back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge mit Prompts und Verlauf verlassen diesen Computer. Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Everything about money stays: payments, uses of credit, and what counts in your limits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alles zum Geld bleibt: Zahlungen, Nutzung des Guthabens und was zu Ihren Limits zählt.</translation>
    </message>
    <message>
        <source>Jobs that are not over stay too ({count}): those being made, those that need you, those not fetched, and those with a payment that is not decided.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auch nicht beendete Aufträge bleiben ({count}): die entstehen, die Sie brauchen, die nicht abgeholt sind und die mit einer offenen Zahlung.</translation>
    </message>
    <message>
        <source>Forget finished jobs?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beendete Aufträge vergessen?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>1 job with its prompt and timeline leaves this computer. It cannot be brought back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Auftrag mit Prompt und Verlauf verlässt diesen Computer. Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Forget them and delete the files</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vergessen und Dateien löschen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Restore a wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet wiederherstellen</translation>
    </message>
    <message>
        <source>From the words on your paper, or from a keystore file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aus den Wörtern auf Ihrem Papier oder aus einer Keystore-Datei.</translation>
    </message>
    <message>
        <source>Where audio is saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wo Audio gespeichert wird</translation>
    </message>
    <message>
        <source>“{name}” has a new key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ hat einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>Nothing in the making</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts entsteht gerade</translation>
    </message>
    <message>
        <source>Create</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Play money</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld</translation>
    </message>
    <message>
        <source>No account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Venice credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice-Guthaben</translation>
    </message>
    <message>
        <source>Used today</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Heute benutzt</translation>
    </message>
    <message>
        <source>Today</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Pause spending</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben anhalten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Resume spending</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben fortsetzen</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>{amount} USDC on chain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} USDC in der Blockchain</translation>
    </message>
    <message>
        <source>{sum} of credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} Guthaben</translation>
    </message>
    <message>
        <source>Job number copied</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftragsnummer kopiert</translation>
    </message>
    <message>
        <source>Another account…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anderes Konto…</translation>
    </message>
    <message>
        <source>Play</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Use these settings again…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Angaben noch einmal…</translation>
    </message>
    <message>
        <source>Add credit…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben aufladen…</translation>
    </message>
    <message>
        <source>Choose account…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konto wählen…</translation>
    </message>
    <message>
        <source>Copy report for the seller</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht für den Verkäufer kopieren</translation>
    </message>
    <message>
        <source>Go on paying here…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier weiter bezahlen…</translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limits ändern…</translation>
    </message>
    <message>
        <source>See payments</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zahlungen ansehen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt abfragen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wieder beobachten</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Copy job number</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftragsnummer kopieren</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Forget the prompt…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompt vergessen…</translation>
    </message>
    <message>
        <source>${amount}</source>
        <comment>a sum in dollars</comment>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} $</translation>
    </message>
    <message>
        <source>Gondola is locked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola ist gesperrt</translation>
    </message>
    <message>
        <source>Jobs are watched and their audio is saved all the same. Nothing is paid, queued, exported or changed before you unlock it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge werden beobachtet und ihr Audio wird trotzdem gespeichert. Nichts wird bezahlt, eingereiht, exportiert oder geändert, bis Sie entsperren.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>With play money there is no keyring to ask.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bei Spielgeld gibt es keinen Schlüsselbund zu fragen.</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 braucht Sie</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} brauchen Sie</translation>
    </message>
    <message>
        <source>{count} in the making</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} im Entstehen</translation>
    </message>
    <message>
        <source>Type a server, such as audio.example.com.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie einen Server, etwa audio.example.com.</translation>
    </message>
    <message>
        <source>good to know</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>nothing is charged</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nichts wird abgebucht</translation>
    </message>
    <message>
        <source>{source}, line {line}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{source}, Zeile {line}</translation>
    </message>
    <message>
        <source>watched</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>pasted</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>paid before as “{title}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>schon bezahlt als „{title}“</translation>
    </message>
    <message>
        <source>the same as number {number}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>dasselbe wie Nummer {number}</translation>
    </message>
    <message>
        <source>usually all done by {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>meist alles fertig bis {time}</translation>
    </message>
    <message>
        <source>usually all done by {time}, by the server&apos;s estimate</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>meist alles fertig bis {time}, schätzt der Server</translation>
    </message>
    <message>
        <source>1 entry does not match</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Eintrag passt nicht</translation>
    </message>
    <message>
        <source>{count} entries do not match</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Einträge passen nicht</translation>
    </message>
    <message>
        <source>(and {count} more)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>(und {count} weitere)</translation>
    </message>
    <message>
        <source>next look {time}, about {price}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nächste Abfrage {time}, etwa {price}</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht geliefert</translation>
    </message>
    <message>
        <source>waiting for the first answer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>wartet auf die erste Antwort</translation>
    </message>
    <message>
        <source>slower than 4 of 5 so far</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>bisher langsamer als 4 von 5</translation>
    </message>
    <message>
        <source>being made, no estimate yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>entsteht, noch keine Schätzung</translation>
    </message>
    <message>
        <source>the seller</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Verkäufer</translation>
    </message>
    <message>
        <source>checked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>the check failed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Prüfung misslang</translation>
    </message>
    <message>
        <source>State</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Took</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Next look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nächste Abfrage</translation>
    </message>
    <message>
        <source>usually done by {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>meist fertig bis {time}</translation>
    </message>
    <message>
        <source>4 of 5 jobs like this are done at the mark, says {who}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>4 von 5 solchen Aufträgen sind bei der Marke fertig, sagt {who}</translation>
    </message>
    <message>
        <source>{sum} for looks so far</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>bisher {sum} für Abfragen</translation>
    </message>
    <message>
        <source>its audio stays at the seller</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Audio bleibt beim Verkäufer</translation>
    </message>
    <message>
        <source>its audio stays at Venice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Audio bleibt bei Venice</translation>
    </message>
    <message>
        <source>refunded</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>4 of 5 were done at the mark, of your last {count} like this</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>4 von 5 waren bei der Marke fertig, von Ihren letzten {count} dieser Art</translation>
    </message>
    <message>
        <source>next look {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nächste Abfrage {time}</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Paused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ungespeichert</translation>
    </message>
    <message>
        <source>now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>1 look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Abfrage</translation>
    </message>
    <message>
        <source>Ready, not saved yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fertig, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Paid for a look: {sum}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für eine Abfrage bezahlt: {sum}</translation>
    </message>
    <message>
        <source>{count} looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Abfragen</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nächste {time}</translation>
    </message>
    <message>
        <source>Taken from credit: {sum}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vom Guthaben genommen: {sum}</translation>
    </message>
    <message>
        <source>{sum} used today</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>heute {sum} benutzt</translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nichts offen</translation>
    </message>
    <message>
        <source>all audio safe</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>alles Audio sicher</translation>
    </message>
    <message>
        <source>4 of 5 by {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>4 von 5 bis {time}</translation>
    </message>
    <message>
        <source>all usually done by {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>alle meist fertig bis {time}</translation>
    </message>
    <message>
        <source>{count} slower than usual</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} langsamer als üblich</translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} zu prüfen</translation>
    </message>
    <message>
        <source>{count} not saved yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} noch nicht gespeichert</translation>
    </message>
    <message>
        <source>{count} not fetched</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} nicht abgeholt</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} weg</translation>
    </message>
    <message>
        <source>1 payment not settled yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Zahlung noch nicht geklärt</translation>
    </message>
    <message>
        <source>{count} payments not settled yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Zahlungen noch nicht geklärt</translation>
    </message>
    <message>
        <source>1 job not sure to be queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Auftrag nicht sicher eingereiht</translation>
    </message>
    <message>
        <source>{count} jobs not sure to be queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge nicht sicher eingereiht</translation>
    </message>
    <message>
        <source>1 paid, not delivered</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 bezahlt, nicht geliefert</translation>
    </message>
    <message>
        <source>{count} paid, not delivered</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} bezahlt, nicht geliefert</translation>
    </message>
    <message>
        <source>The server keeps it until {time} — {left} left.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server behält es bis {time} – noch {left}.</translation>
    </message>
    <message>
        <source>The server may have deleted its copy by now.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server hat seine Kopie vielleicht schon gelöscht.</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>New</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>report ready</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht bereit</translation>
    </message>
    <message>
        <source>asked {count} times</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count}-mal gefragt</translation>
    </message>
    <message>
        <source>expires {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>läuft {time} ab</translation>
    </message>
    <message>
        <source>Time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What for</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>A look at “{title}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Abfrage zu „{title}“</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>Venice ({1})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice ({1})</translation>
    </message>
    <message>
        <source>Your spending limits cannot be read. Nothing is spent until you set them again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Ausgabenlimits lassen sich nicht lesen. Bis Sie sie neu festlegen, wird nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing is spent until you have set your limits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bis Sie Ihre Limits festgelegt haben, wird nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Spending is paused. Nothing new is signed or queued; watching and downloads go on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Ausgaben sind angehalten. Nichts Neues wird signiert oder eingereiht; Beobachten und Herunterladen gehen weiter.</translation>
    </message>
    <message>
        <source>Venice does not accept the key of “{name}” any more. Its jobs wait for another one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nimmt den Schlüssel von „{name}“ nicht mehr an. Seine Aufträge warten auf einen anderen.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Set limits…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limits festlegen…</translation>
    </message>
    <message>
        <source>Venice credit: {sum}, and too little USDC in this wallet to add any. Fill the wallet first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice-Guthaben: {sum}, und zu wenig USDC in dieser Wallet zum Aufladen. Füllen Sie zuerst die Wallet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>1 recording waits at the server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Aufnahme wartet beim Server.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Venice credit: {sum}. Nothing new can be made until you add some.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice-Guthaben: {sum}. Bis Sie aufladen, kann nichts Neues entstehen.</translation>
    </message>
    <message>
        <source>{count} recordings wait at the server.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufnahmen warten beim Server.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>At most {paid_item} at a time, {paid_day} a day, {paid_month} in 30 days.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Höchstens {paid_item} auf einmal, {paid_day} am Tag, {paid_month} in 30 Tagen.</translation>
    </message>
    <message>
        <source>At most {used_item} each, {used_day} a day, {used_month} in 30 days.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Höchstens {used_item} je Auftrag, {used_day} am Tag, {used_month} in 30 Tagen.</translation>
    </message>
    <message>
        <source>Ask me first about a job above {ask_above}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einem Auftrag fragen bei mehr als {ask_above}</translation>
    </message>
    <message>
        <source>At most {paid_job} for all looks at one job.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Höchstens {paid_job} für alle Abfragen eines Auftrags.</translation>
    </message>
    <message>
        <source>Ask me first about a look above {ask_look}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einer Abfrage fragen bei mehr als {ask_look}</translation>
    </message>
    <message>
        <source>Adding credit and paying: at most {paid_host} a day.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufladen und Bezahlen: höchstens {paid_host} am Tag.</translation>
    </message>
    <message>
        <source>Jobs, taken from credit: at most {used_host} a day.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge, vom Guthaben genommen: höchstens {used_host} am Tag.</translation>
    </message>
    <message>
        <source>Ask me first about adding credit above {ask_paid}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor dem Aufladen fragen bei mehr als {ask_paid}</translation>
    </message>
    <message>
        <source>Ask me first about a price more than {tolerance} % above what was listed, quoted or agreed, or more than {times} times what is usual for its kind.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einem Preis fragen, der mehr als {tolerance} % über dem liegt, was eingetragen, angekündigt oder vereinbart war, oder mehr als das {times}-Fache des Üblichen ist.</translation>
    </message>
    <message>
        <source>A signature is good for at most {validity} seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Signatur gilt höchstens {validity} Sekunden.</translation>
    </message>
    <message>
        <source>Help</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Lock now ({keys})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt sperren ({keys})</translation>
    </message>
    <message>
        <source>For whoever looks into a trouble with you. It holds versions, counts and settings; no key, phrase, name, title, address or amount. Nothing is sent: you copy it and decide.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für alle, die mit Ihnen eine Störung untersuchen. Es enthält Versionen, Anzahlen und Einstellungen; keinen Schlüssel, keine Wörter, Namen, Titel, Adressen oder Beträge. Nichts wird gesendet: Sie kopieren es und entscheiden.</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diagnose kopieren…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>{1} x {2} at {3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} x {2} bei {3}</translation>
    </message>
    <message>
        <source>text scale</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>In the list of jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In der Auftragsliste</translation>
    </message>
    <message>
        <source>In the player</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beim Abspielen</translation>
    </message>
    <message>
        <source>In fields and sheets</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In Feldern und Blättern</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>What is this? Then choose a figure or field</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was ist das? Dann eine Zahl oder ein Feld wählen</translation>
    </message>
    <message>
        <source>Search</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Rename the job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag umbenennen</translation>
    </message>
    <message>
        <source>Play the audio</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Audio abspielen</translation>
    </message>
    <message>
        <source>Copy the numbers of the chosen jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nummern der gewählten Aufträge kopieren</translation>
    </message>
    <message>
        <source>Forget the chosen jobs, after a question</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gewählte Aufträge vergessen, nach Rückfrage</translation>
    </message>
    <message>
        <source>Choose the next job as well</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Den nächsten Auftrag dazunehmen</translation>
    </message>
    <message>
        <source>Choose all jobs in the list</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle Aufträge der Liste wählen</translation>
    </message>
    <message>
        <source>What can be done with the chosen jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was mit den gewählten Aufträgen geht</translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Five seconds back or on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fünf Sekunden zurück oder vor</translation>
    </message>
    <message>
        <source>Less or more, in a field for a number</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weniger oder mehr, in einem Zahlenfeld</translation>
    </message>
    <message>
        <source>Close a sheet: the answer is no</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Blatt schließen: Die Antwort ist nein</translation>
    </message>
    <message>
        <source>To the next control, or back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum nächsten Bedienelement, oder zurück</translation>
    </message>
    <message>
        <source>Return</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Left</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Home</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Up</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Tab</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>They leave the list. Their files and payments stay where they are.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie verlassen die Liste. Ihre Dateien und Zahlungen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Copy job numbers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftragsnummern kopieren</translation>
    </message>
    <message>
        <source>Forget the prompts…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompts vergessen…</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs chosen</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Auftrag gewählt</numerusform>
            <numerusform>%n Aufträge gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget the prompts of %n jobs?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Prompt von %n Auftrag vergessen?</numerusform>
            <numerusform>Prompts von %n Aufträgen vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompts, the lyrics and messages that quote them leave this computer for good. The jobs, their files, prices and payments stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Prompts, die Liedtexte und Meldungen, die sie zitieren, verlassen diesen Computer für immer. Die Aufträge, ihre Dateien, Preise und Zahlungen bleiben.</translation>
    </message>
    <message>
        <source>Forget the prompts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompts vergessen</translation>
    </message>
    <message>
        <source>The audio of some is not on this computer as checked audio. Without a job&apos;s number nobody can fetch it from the server; copy the numbers first if you may want it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Audio mancher ist nicht als geprüftes Audio auf diesem Computer. Ohne die Auftragsnummer kann niemand es vom Server holen; kopieren Sie zuerst die Nummern, falls Sie es noch möchten.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n jobs?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Auftrag vergessen?</numerusform>
            <numerusform>%n Aufträge vergessen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job numbers copied</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Auftragsnummer kopiert</numerusform>
            <numerusform>%n Auftragsnummern kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not watched any more: %n jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Nicht mehr beobachtet: %n Auftrag</numerusform>
            <numerusform>Nicht mehr beobachtet: %n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watched again: %n jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Wieder beobachtet: %n Auftrag</numerusform>
            <numerusform>Wieder beobachtet: %n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prompts forgotten: %n jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Prompt vergessen: %n Auftrag</numerusform>
            <numerusform>Prompts vergessen: %n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten: %n jobs. Files and payments stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>Vergessen: %n Auftrag. Dateien und Zahlungen bleiben.</numerusform>
            <numerusform>Vergessen: %n Aufträge. Dateien und Zahlungen bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio not here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Audio nicht hier</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>“{name}” is here now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ ist jetzt hier</translation>
    </message>
    <message>
        <source>“{name}” was removed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ wurde entfernt</translation>
    </message>
    <message>
        <source>More</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Show as a code</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Als Code zeigen</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses benutzen</translation>
    </message>
    <message>
        <source>In use</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>A Venice account, used by its key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Venice-Konto, über seinen Schlüssel benutzt</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse {address}</translation>
    </message>
    <message>
        <source>Venice does not tell an API key&apos;s credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nennt das Guthaben eines API-Schlüssels nicht.</translation>
    </message>
    <message>
        <source>Nobody else is, whatever a server asks. When a server wants its money at another address than before, you are asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sonst niemand, was ein Server auch verlangt. Möchte ein Server sein Geld an einer anderen Adresse als zuvor, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>nothing was paid here yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>hier wurde noch nichts bezahlt</translation>
    </message>
    <message>
        <source>Another server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein weiterer Server</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erlauben…</translation>
    </message>
    <message>
        <source>In use now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt benutzt</translation>
    </message>
    <message>
        <source>Forget receiver</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Empfänger vergessen</translation>
    </message>
    <message>
        <source>Who may be paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wer bezahlt werden darf</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>paid to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>bezahlt an</translation>
    </message>
    <message>
        <source>Do not allow {host} any more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} nicht mehr erlauben</translation>
    </message>
    <message>
        <source>{host} is allowed already.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} ist schon erlaubt.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>One text, an empty line or a line of ---, the next text…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Text, eine leere Zeile oder eine Zeile ---, der nächste Text…</translation>
    </message>
    <message>
        <source>How the texts are parted</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie die Texte getrennt sind</translation>
    </message>
    <message>
        <source>Make a list of these</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Liste daraus machen</translation>
    </message>
    <message>
        <source>Drop scripts or lists here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Skripte oder Listen hier ablegen</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>At lines of ---</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>An Zeilen mit ---</translation>
    </message>
    <message>
        <source>At empty lines</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>An leeren Zeilen</translation>
    </message>
    <message>
        <source>Every line is a job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jede Zeile ist ein Auftrag</translation>
    </message>
    <message>
        <source>All of it is one</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alles ist einer</translation>
    </message>
    <message>
        <source>Or paste texts, CSV or JSON</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Oder Texte, CSV oder JSON einfügen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Leave out repeats</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wiederholungen auslassen</translation>
    </message>
    <message>
        <source>Create all</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle erzeugen</translation>
    </message>
    <message>
        <source>One job is made.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag entsteht.</translation>
    </message>
    <message>
        <source>Your credit is not known.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben ist nicht bekannt.</translation>
    </message>
    <message>
        <source>All together</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>{count} that exist already are watched, for nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count}, die es schon gibt, werden kostenlos beobachtet.</translation>
    </message>
    <message>
        <source>Credit {credit}, this would leave {left}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben {credit}, danach wären es {left}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>{count} jobs are made, the dearest for {most}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge entstehen, der teuerste für {most}.</translation>
    </message>
    <message>
        <source>Credit {credit}: {short} is missing for all of it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben {credit}: {short} fehlen für alles</translation>
    </message>
    <message>
        <source>Create {count} for {total}…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} für {total} erzeugen…</translation>
    </message>
    <message>
        <source>Watch {count}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} beobachten</translation>
    </message>
    <message>
        <source>Jobs of this batch</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufträge dieses Stapels</translation>
    </message>
    <message>
        <source>Add more…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr hinzufügen…</translation>
    </message>
    <message>
        <source>Start over</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>One job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>A folder of scripts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Ordner mit Skripten</translation>
    </message>
    <message>
        <source>Scripts and lists</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Skripte und Listen</translation>
    </message>
    <message>
        <source>Pasted texts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eingefügte Texte</translation>
    </message>
    <message>
        <source>Bring some jobs, and their price appears here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bringen Sie Aufträge, und ihr Preis erscheint hier.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es stand nichts darin.</translation>
    </message>
    <message>
        <source>Asking for prices…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preise werden erfragt…</translation>
    </message>
    <message>
        <source>There is no account yet: add one under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt noch kein Konto: Fügen Sie unter Wallet eines hinzu.</translation>
    </message>
    <message>
        <source>Asking for prices: {known} of {all}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preise werden erfragt: {known} von {all}</translation>
    </message>
    <message>
        <source>and one more batch</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>und ein weiterer Stapel</translation>
    </message>
    <message>
        <source>Pause</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>More about this batch</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr zu diesem Stapel</translation>
    </message>
    <message>
        <source>Take this batch off the page</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Stapel von der Seite nehmen</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>{title} — paused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{title} – angehalten</translation>
    </message>
    <message>
        <source>and {count} more batches</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>und {count} weitere Stapel</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Saved as {name}; not all could be read</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert als {name}; nicht alles ließ sich lesen</translation>
    </message>
    <message>
        <source>How many</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Viele auf einmal</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What should it sound like, or say?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie soll es klingen, oder was soll es sagen?</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Liedtext</translation>
    </message>
    <message>
        <source>This address is not one that Gondola opens.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Adresse gehört nicht zu denen, die Gondola öffnet.</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Browser ließ sich starten.</translation>
    </message>
    <message>
        <source>The page is {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Seite ist {1}</translation>
    </message>
    <message>
        <source>No program for it could be started.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Programm dafür ließ sich starten.</translation>
    </message>
    <message>
        <source>Copy it, and look at it well.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopieren Sie sie, und sehen Sie sie genau an.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Only scripts and lists are read from a folder; passed over: {1}{2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aus einem Ordner werden nur Skripte und Listen gelesen; übergangen: {1}{2}.</translation>
    </message>
    <message>
        <source>There is nothing to read in this folder: no script (.txt, .md) and no list (.csv, .json).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Ordner gibt es nichts zu lesen: kein Skript (.txt, .md) und keine Liste (.csv, .json).</translation>
    </message>
    <message>
        <source>Only {1} of credit would be left. Under {2} Venice may hold the audio back until you add credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur {1} Guthaben bliebe übrig. Unter {2} hält Venice das Audio vielleicht zurück, bis Sie aufladen.</translation>
    </message>
    <message>
        <source>Get help…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hilfe holen…</translation>
    </message>
    <message>
        <source>A wallet and monitor for paid audio jobs.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Wallet und ein Wächter für bezahlte Audioaufträge.</translation>
    </message>
    <message>
        <source>About Gondola</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Über Gondola</translation>
    </message>
    <message>
        <source>Whose licence</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wessen Lizenz</translation>
    </message>
    <message>
        <source>The licence</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Lizenz</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Version</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Licence</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT: free to use, change and pass on. There is no warranty of any kind.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>MIT: frei zu benutzen, zu ändern und weiterzugeben. Ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Not theirs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht von ihnen</translation>
    </message>
    <message>
        <source>Gondola is not made, checked or endorsed by Venice, Circle or Coinbase.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola ist nicht von Venice, Circle oder Coinbase gemacht, geprüft oder empfohlen.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Python {1} · Qt {2} · PySide {3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Python {1} · Qt {2} · PySide {3}</translation>
    </message>
    <message>
        <source>Gondola {1} · {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola {1} · {2}</translation>
    </message>
    <message>
        <source>Its money stays where it is, and you can watch it again at any time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Geld bleibt, wo es ist, und Sie können sie jederzeit wieder beobachten.</translation>
    </message>
    <message>
        <source>Back up first…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zuerst sichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of it are not saved yet: without it nobody can fetch their audio.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Auftrag darin ist noch nicht gespeichert: Ohne das Konto kann niemand sein Audio holen.</numerusform>
            <numerusform>%n Aufträge darin sind noch nicht gespeichert: Ohne das Konto kann niemand ihr Audio holen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments of it are not decided yet: they may still go through.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>
            <numerusform>%n Zahlung darin ist noch nicht entschieden: Sie kann noch durchgehen.</numerusform>
            <numerusform>%n Zahlungen darin sind noch nicht entschieden: Sie können noch durchgehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop watching “{name}”?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ nicht mehr beobachten?</translation>
    </message>
    <message>
        <source>{amount} ETH came instead of USDC. It is yours and safe, but Venice takes only USDC. Keep it: moving USDC out needs a little ETH. Send USDC to the same address, on {network}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} ETH kamen statt USDC. Sie gehören Ihnen und sind sicher, aber Venice nimmt nur USDC. Behalten Sie sie: USDC zu bewegen braucht etwas ETH. Senden Sie USDC an dieselbe Adresse, im Netz {network}.</translation>
    </message>
    <message>
        <source>{amount} ETH lies in this wallet. It is yours and safe, but Venice takes only USDC. Keep it: moving USDC out needs a little ETH. Send USDC to the same address, on {network}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} ETH liegen in dieser Wallet. Sie gehören Ihnen und sind sicher, aber Venice nimmt nur USDC. Behalten Sie sie: USDC zu bewegen braucht etwas ETH. Senden Sie USDC an dieselbe Adresse, im Netz {network}.</translation>
    </message>
    <message>
        <source>Waiting for USDC on {network}. It rings when it is here, also when you close this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten auf USDC im Netz {network}. Es klingelt, wenn sie da sind, auch wenn Sie dies schließen.</translation>
    </message>
    <message>
        <source>{problem} We go on looking.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{problem} Wir sehen weiter nach.</translation>
    </message>
    <message>
        <source>{amount} USDC arrived.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} USDC sind angekommen.</translation>
    </message>
    <message>
        <source>Asking the keyring, encrypting, and opening it once…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüsselbund fragen, verschlüsseln und einmal öffnen…</translation>
    </message>
    <message>
        <source>At least {count} characters. Nobody can bring a lost one back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mindestens {count} Zeichen. Ein verlorenes kann niemand zurückholen.</translation>
    </message>
    <message>
        <source>Backups (*.json);;All files (*)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sicherungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>As a file that only your password opens. Other wallets can read it too.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Als Datei, die nur Ihr Passwort öffnet. Andere Wallets können sie auch lesen.</translation>
    </message>
    <message>
        <source>A sentence is better than a word</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Satz ist besser als ein Wort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>Before you need it: would it bring this wallet back?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bevor Sie sie brauchen: Brächte sie diese Wallet zurück?</translation>
    </message>
    <message>
        <source>Words</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>All of them with blanks between them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>64 letters and digits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>64 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>The words on paper</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Wörter auf Papier</translation>
    </message>
    <message>
        <source>The key on paper</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüssel auf Papier</translation>
    </message>
    <message>
        <source>A backup file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Sicherungsdatei</translation>
    </message>
    <message>
        <source>Check it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wohin die Sicherung kommt</translation>
    </message>
    <message>
        <source>They are only compared, never kept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie werden nur verglichen, nie behalten.</translation>
    </message>
    <message>
        <source>It is only compared, never kept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wird nur verglichen, nie behalten.</translation>
    </message>
    <message>
        <source>It brings “{name}” back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Damit kommt „{name}“ zurück.</translation>
    </message>
    <message>
        <source>Choose the backup file first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie zuerst die Sicherungsdatei.</translation>
    </message>
    <message>
        <source>Choose a backup file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sicherungsdatei wählen</translation>
    </message>
    <message>
        <source>Back up “{name}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ sichern</translation>
    </message>
    <message>
        <source>Check a backup of “{name}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Sicherung von „{name}“ prüfen</translation>
    </message>
    <message>
        <source>When</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>It left this wallet without Gondola and counts against your limits. If it was not you, somebody else has this wallet&apos;s key: move what is left to another wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie verließen diese Wallet ohne Gondola und zählen zu Ihren Limits. Waren Sie es nicht, hat jemand anderes den Schlüssel dieser Wallet: Bringen Sie den Rest in eine andere Wallet.</translation>
    </message>
    <message>
        <source>Venice took this from your credit for something that Gondola did not queue: another program with this wallet&apos;s key, or Gondola on another computer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nahm das von Ihrem Guthaben für etwas, das Gondola nicht eingereiht hat: ein anderes Programm mit dem Schlüssel dieser Wallet, oder Gondola auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>Credit that Gondola did not pay for: added on venice.ai, or by another program.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben, das Gondola nicht bezahlt hat: auf venice.ai oder von einem anderen Programm aufgeladen.</translation>
    </message>
    <message>
        <source>{what}, {amount}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{what}, {amount}</translation>
    </message>
    <message>
        <source>Ledger row</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kontobuchzeile</translation>
    </message>
    <message>
        <source>Compared</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Figures are two files: what was spent day by day, and how long each model took.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Zahlen sind zwei Dateien: was Tag für Tag ausgegeben wurde und wie lange jedes Modell brauchte.</translation>
    </message>
    <message>
        <source>Export the insights</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einblicke exportieren</translation>
    </message>
    <message>
        <source>What is on the page, for the time that is chosen there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was auf der Seite steht, für den dort gewählten Zeitraum.</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>Figures (CSV)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zahlen (CSV)</translation>
    </message>
    <message>
        <source>For writing them down, or for taking the wallet to another program.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum Aufschreiben, oder um die Wallet in ein anderes Programm mitzunehmen.</translation>
    </message>
    <message>
        <source>Whoever sees them can take everything this wallet holds, today and later. Nobody who helps you needs them: not Venice, not a seller, not us. See that nobody looks at your screen.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wer sie sieht, kann alles nehmen, was diese Wallet enthält, heute und später. Niemand, der Ihnen hilft, braucht sie: weder Venice noch ein Verkäufer noch wir. Achten Sie darauf, dass niemand auf Ihren Bildschirm sieht.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Show them</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Moving USDC out needs a little ETH on {network} for the network&apos;s fee, a few cents, and another wallet program: bring the words or the key in there, send some ETH to the same address, then send the USDC on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC zu bewegen braucht etwas ETH im Netz {network} für die Netzgebühr, ein paar Cent, und ein anderes Wallet-Programm: Übernehmen Sie dort die Wörter oder den Schlüssel, senden Sie etwas ETH an dieselbe Adresse, und dann senden Sie die USDC weiter.</translation>
    </message>
    <message>
        <source>Words and key of “{name}”</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter und Schlüssel von „{name}“</translation>
    </message>
    <message>
        <source>Copied. It is taken off the clipboard in {seconds} seconds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopiert. In {seconds} Sekunden wird die Zwischenablage geleert.</translation>
    </message>
    <message>
        <source>At an exchange that sends USDC on Base, such as Coinbase or Kraken, or in another wallet you have. $10 is plenty to begin with.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>An einer Börse, die USDC im Netz Base sendet, etwa Coinbase oder Kraken, oder in einer anderen Wallet, die Sie haben. 10&#xa0;$ reichen für den Anfang gut.</translation>
    </message>
    <message>
        <source>Once an exchange has sent it, it is here within a minute. When you have seen it arrive, send the rest.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hat eine Börse es gesendet, ist es in einer Minute hier. Haben Sie es ankommen sehen, senden Sie den Rest.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wer helfen kann</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <source>Get help</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>What is it about? Of a job or a payment, its own menu leads to a report with its number.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Worum geht es? Bei einem Auftrag oder einer Zahlung führt deren eigenes Menü zu einem Bericht mit der Nummer.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Write to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schreiben an</translation>
    </message>
    <message>
        <source>Page</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Copy where to write</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kopieren, wohin man schreibt</translation>
    </message>
    <message>
        <source>Open this page</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Seite öffnen</translation>
    </message>
    <message>
        <source>The same is said by the small “i” beside a figure, and by {keys} and then a figure.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dasselbe sagen das kleine „i“ neben einer Zahl und {keys}, danach eine Zahl.</translation>
    </message>
    <message>
        <source>What the sums mean</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was die Beträge bedeuten</translation>
    </message>
    <message>
        <source>Watch an address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse beobachten</translation>
    </message>
    <message>
        <source>See what a wallet holds and what came and went, without its key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sehen, was eine Wallet enthält und was kam und ging, ohne ihren Schlüssel.</translation>
    </message>
    <message>
        <source>Watched wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beobachtete Wallet</translation>
    </message>
    <message>
        <source>Nothing can be paid or queued from here: for that, bring the wallet in with its words or key. Its Venice credit stays unknown, as Venice tells it only to the key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von hier kann nichts bezahlt oder eingereiht werden: Übernehmen Sie dafür die Wallet mit ihren Wörtern oder ihrem Schlüssel. Ihr Venice-Guthaben bleibt unbekannt, denn Venice nennt es nur dem Schlüssel.</translation>
    </message>
    <message>
        <source>Also delete their audio files</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auch ihre Audiodateien löschen</translation>
    </message>
    <message>
        <source>Digital dollars (USDC) in this wallet on the network Base, as the chain shows them. They are yours alone; Gondola moves them only when you add credit or pay a seller, within your limits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Digitale Dollar (USDC) in dieser Wallet im Netz Base, wie die Blockchain sie zeigt. Sie gehören nur Ihnen; Gondola bewegt sie nur, wenn Sie aufladen oder einen Verkäufer bezahlen, im Rahmen Ihrer Limits.</translation>
    </message>
    <message>
        <source>What you have paid Venice in advance. Jobs are taken from it. It is money at Venice, not in your wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Sie bei Venice im Voraus bezahlt haben. Aufträge werden davon genommen. Es ist Geld bei Venice, nicht in Ihrer Wallet.</translation>
    </message>
    <message>
        <source>Your credit at Venice now, and what would be left of it after this. Nothing is taken yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben bei Venice jetzt, und was danach davon übrig wäre. Noch ist nichts genommen.</translation>
    </message>
    <message>
        <source>The prices of all jobs taken from credit in the last 24 hours, and the most that you allow for a day. A job that may have been charged counts as well.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Preise aller Aufträge, die in den letzten 24 Stunden vom Guthaben genommen wurden, und das Höchste, was Sie für einen Tag erlauben. Ein vielleicht abgebuchter Auftrag zählt mit.</translation>
    </message>
    <message>
        <source>All digital dollars signed away in the last 30 days: credit that was added and looks that were paid. What is not decided yet counts as well.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle digitalen Dollar, die in den letzten 30 Tagen durch Signaturen weggingen: aufgeladenes Guthaben und bezahlte Abfragen. Was noch nicht entschieden ist, zählt mit.</translation>
    </message>
    <message>
        <source>The prices of all jobs taken from credit in the last 30 days, as your limits count them.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Preise aller Aufträge, die in den letzten 30 Tagen vom Guthaben genommen wurden, wie Ihre Limits sie zählen.</translation>
    </message>
    <message>
        <source>What went from there in the time that is chosen above, in your own days. It is solid where it is proved, and striped where nobody is sure yet. What was given back is told, and not counted.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was im oben gewählten Zeitraum von dort wegging, in Ihren eigenen Tagen. Voll ist es, wo es belegt ist, gestreift, wo noch niemand sicher ist. Zurückgegebenes wird genannt, aber nicht gezählt.</translation>
    </message>
    <message>
        <source>What Venice asks for exactly this job, quoted a moment ago. It is taken from your credit once, when the job is queued. If the price has changed by then, you are asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Venice für genau diesen Auftrag verlangt, gerade eben erfragt. Es wird einmal vom Guthaben genommen, wenn der Auftrag eingereiht wird. Hat sich der Preis bis dahin geändert, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>The prices of all jobs of this batch together, each quoted by Venice. Each is taken from credit when that job is queued; what is refused is not charged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Preise aller Aufträge dieses Stapels zusammen, jeder bei Venice erfragt. Jeder wird vom Guthaben genommen, wenn dieser Auftrag eingereiht wird; Abgelehntes wird nicht abgebucht.</translation>
    </message>
    <message>
        <source>What Venice lists for this model. The price of your own job is quoted before you say yes.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Venice für dieses Modell angibt. Der Preis Ihres eigenen Auftrags wird erfragt, bevor Sie ja sagen.</translation>
    </message>
    <message>
        <source>What a job has cost so far: its price from credit, and every look that was paid.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was ein Auftrag bisher gekostet hat: sein Preis vom Guthaben und jede bezahlte Abfrage.</translation>
    </message>
    <message>
        <source>What this seller asks each time it is asked whether the audio is ready. At Venice looks are free.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was dieser Verkäufer jedes Mal verlangt, wenn er gefragt wird, ob das Audio fertig ist. Bei Venice sind Abfragen kostenlos.</translation>
    </message>
    <message>
        <source>The price that a directory&apos;s listing claims. Only what the seller asks in the end is paid, and you are asked first when that is more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis, den der Eintrag eines Verzeichnisses nennt. Bezahlt wird nur, was der Verkäufer am Ende verlangt, und ist das mehr, werden Sie zuerst gefragt.</translation>
    </message>
    <message>
        <source>Exactly the digital dollars that would leave your wallet, if you sign. It can be charged once or not at all, and never more than this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Genau die digitalen Dollar, die Ihre Wallet verlassen würden, wenn Sie signieren. Abgebucht wird einmal oder gar nicht, und nie mehr als das.</translation>
    </message>
    <message>
        <source>The digital dollars that this payment is about. Whether they left your wallet is said above: only proof on the chain counts.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die digitalen Dollar, um die es bei dieser Zahlung geht. Ob sie Ihre Wallet verlassen haben, steht darüber: Es zählt nur der Beleg in der Blockchain.</translation>
    </message>
    <message>
        <source>How much credit to add at Venice, in dollars. As many digital dollars leave your wallet. It cannot be called back, but stays yours to use. What is signed is shown before anything is sent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie viel Guthaben bei Venice aufgeladen wird, in Dollar. Ebenso viele digitale Dollar verlassen Ihre Wallet. Es lässt sich nicht zurückholen, bleibt aber Ihres. Was signiert wird, sehen Sie, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>What this wallet holds now, and what would be left of it after this payment.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was diese Wallet jetzt enthält, und was nach dieser Zahlung davon übrig wäre.</translation>
    </message>
    <message>
        <source>Your own limits, what counts against them now, and what would count after this. Nothing that a server says can raise them; you change them under Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre eigenen Limits, was jetzt dazu zählt und was danach dazu zählen würde. Nichts, was ein Server sagt, kann sie anheben; ändern können Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Which of your own rules under Settings says that you are asked, instead of it being done by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Welche Ihrer eigenen Regeln in den Einstellungen sagt, dass Sie gefragt werden, statt dass es von selbst geschieht.</translation>
    </message>
    <message>
        <source>The most digital dollars that may leave your wallet at a time. More is refused, not asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viele digitale Dollar dürfen Ihre Wallet höchstens auf einmal verlassen. Mehr wird abgelehnt, nicht gefragt.</translation>
    </message>
    <message>
        <source>The most digital dollars that may leave your wallets in any 24 hours, for all purposes together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viele digitale Dollar dürfen Ihre Wallets höchstens in 24 Stunden verlassen, für alle Zwecke zusammen.</translation>
    </message>
    <message>
        <source>The most digital dollars that may leave your wallets in any 30 days, for all purposes together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viele digitale Dollar dürfen Ihre Wallets höchstens in 30 Tagen verlassen, für alle Zwecke zusammen.</translation>
    </message>
    <message>
        <source>The most that one job may cost. A dearer one is refused, not asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viel darf ein Auftrag höchstens kosten. Ein teurerer wird abgelehnt, nicht gefragt.</translation>
    </message>
    <message>
        <source>The most that jobs may take from your credit in any 24 hours together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viel dürfen Aufträge in 24 Stunden zusammen höchstens vom Guthaben nehmen.</translation>
    </message>
    <message>
        <source>The most that jobs may take from your credit in any 30 days together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viel dürfen Aufträge in 30 Tagen zusammen höchstens vom Guthaben nehmen.</translation>
    </message>
    <message>
        <source>A job that costs more than this is asked about first. With 0 every job is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einem Auftrag, der mehr kostet, wird gefragt. Bei 0 vor jedem.</translation>
    </message>
    <message>
        <source>A look at a seller that costs more than this is asked about first. With 0 every look is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einer Abfrage bei einem Verkäufer, die mehr kostet, wird gefragt. Bei 0 vor jeder.</translation>
    </message>
    <message>
        <source>Adding more credit than this at a time is asked about first. With 0 every time is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor dem Aufladen von mehr auf einmal wird gefragt. Bei 0 jedes Mal.</translation>
    </message>
    <message>
        <source>The most that all looks at one job may cost together, at sellers that charge for each. Left empty, only your other limits hold.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viel dürfen alle Abfragen eines Auftrags zusammen höchstens kosten, bei Verkäufern, die jede berechnen. Bleibt es leer, gelten nur Ihre anderen Limits.</translation>
    </message>
    <message>
        <source>The most digital dollars that one server may get in any 24 hours. Left empty, the day&apos;s holds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viele digitale Dollar darf ein Server höchstens in 24 Stunden bekommen. Bleibt es leer, gilt das Tageslimit.</translation>
    </message>
    <message>
        <source>The most that jobs at one server may take from credit in 24 hours. Left empty, the day&apos;s holds.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>So viel dürfen Aufträge bei einem Server höchstens in 24 Stunden vom Guthaben nehmen. Bleibt es leer, gilt das Tageslimit.</translation>
    </message>
    <message>
        <source>How much a price may rise above what was listed, quoted or agreed before you are asked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie weit ein Preis über das Eingetragene, Angekündigte oder Vereinbarte steigen darf, bevor Sie gefragt werden.</translation>
    </message>
    <message>
        <source>A price that is more than so many times what is usual for its kind is asked about first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor einem Preis, der so viele Male über dem Üblichen seiner Art liegt, wird gefragt.</translation>
    </message>
    <message>
        <source>How long a signature can be used at most. After that it is worthless, and the chain tells whether it was charged.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie lange eine Signatur höchstens benutzt werden kann. Danach ist sie wertlos, und die Blockchain sagt, ob abgebucht wurde.</translation>
    </message>
    <message>
        <source>Credit after</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben danach</translation>
    </message>
    <message>
        <source>Spending, under Insights</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben, unter Einblicke</translation>
    </message>
    <message>
        <source>Price of a job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis eines Auftrags</translation>
    </message>
    <message>
        <source>Price of a batch</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis eines Stapels</translation>
    </message>
    <message>
        <source>Price of a model</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis eines Modells</translation>
    </message>
    <message>
        <source>Price of a look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis einer Abfrage</translation>
    </message>
    <message>
        <source>Listed price</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eingetragener Preis</translation>
    </message>
    <message>
        <source>Amount of a payment</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Betrag einer Zahlung</translation>
    </message>
    <message>
        <source>Credit to add</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufzuladendes Guthaben</translation>
    </message>
    <message>
        <source>Left in the wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In der Wallet übrig</translation>
    </message>
    <message>
        <source>Limit: paid in at a time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: auf einmal eingezahlt</translation>
    </message>
    <message>
        <source>Limit: paid in a day</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: am Tag eingezahlt</translation>
    </message>
    <message>
        <source>Limit: paid in 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: in 30 Tagen eingezahlt</translation>
    </message>
    <message>
        <source>Limit: one job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: ein Auftrag</translation>
    </message>
    <message>
        <source>Limit: jobs a day</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: Aufträge am Tag</translation>
    </message>
    <message>
        <source>Limit: jobs in 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: Aufträge in 30 Tagen</translation>
    </message>
    <message>
        <source>Ask first: jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorher fragen: Aufträge</translation>
    </message>
    <message>
        <source>Ask first: looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorher fragen: Abfragen</translation>
    </message>
    <message>
        <source>Ask first: adding credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorher fragen: Aufladen</translation>
    </message>
    <message>
        <source>Limit: looks at one job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: Abfragen eines Auftrags</translation>
    </message>
    <message>
        <source>Limit: paid to one server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: an einen Server bezahlt</translation>
    </message>
    <message>
        <source>Limit: jobs at one server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Limit: Aufträge bei einem Server</translation>
    </message>
    <message>
        <source>Ask first: prices that rise</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorher fragen: steigende Preise</translation>
    </message>
    <message>
        <source>Ask first: unusual prices</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorher fragen: ungewöhnliche Preise</translation>
    </message>
    <message>
        <source>How long a signature is good</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie lange eine Signatur gilt</translation>
    </message>
    <message>
        <source>A pretend Venice on this computer. Nothing here costs anything, or is kept when you leave.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Venice zum Spielen auf diesem Computer. Nichts hier kostet etwas, und nichts bleibt, wenn Sie es verlassen.</translation>
    </message>
    <message>
        <source>Insights</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>With title, prompt and what was said about it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit Titel, Prompt und was darüber gesagt wurde</translation>
    </message>
    <message>
        <source>With the words of the error</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit den Worten des Fehlers</translation>
    </message>
    <message>
        <source>Forget this job…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Auftrag vergessen…</translation>
    </message>
    <message>
        <source>In the pictures of Insights</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In den Bildern der Einblicke</translation>
    </message>
    <message>
        <source>Thirty seconds back or on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dreißig Sekunden zurück oder vor</translation>
    </message>
    <message>
        <source>To the start or the end</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum Anfang oder Ende</translation>
    </message>
    <message>
        <source>From one point to the next, which tells its figures</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von einem Punkt zum nächsten, der seine Zahlen nennt</translation>
    </message>
    <message>
        <source>To the first or the last point</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum ersten oder letzten Punkt</translation>
    </message>
    <message>
        <source>Choose the point</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Den Punkt wählen</translation>
    </message>
    <message>
        <source>End</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Space</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Your system&apos;s keyring is asked. One that was opened at login answers without a password.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund Ihres Systems wird gefragt. Einer, der bei der Anmeldung geöffnet wurde, antwortet ohne Passwort.</translation>
    </message>
    <message>
        <source>Forget these jobs…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Aufträge vergessen…</translation>
    </message>
    <message>
        <source>{place}, job {number}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{place}, Auftrag {number}</translation>
    </message>
    <message>
        <source>{amount}, {more} more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount}, {more} mehr</translation>
    </message>
    <message>
        <source>{amount}, {back} back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount}, {back} zurück</translation>
    </message>
    <message>
        <source>{amount}, {less} less</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount}, {less} weniger</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger shows {amount}; {quoted} was quoted.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice zeigt {amount}; angekündigt waren {quoted}.</translation>
    </message>
    <message>
        <source>{back} came back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{back} kamen zurück.</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger does not show it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice zeigt es nicht.</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger does not show it yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice zeigt es noch nicht.</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger could not be read for that time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice ließ sich für diese Zeit nicht lesen.</translation>
    </message>
    <message>
        <source>Credit added elsewhere</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Anderswo aufgeladen</translation>
    </message>
    <message>
        <source>USDC sent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC gesendet</translation>
    </message>
    <message>
        <source>missing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Received</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Came back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Nothing left the wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts verließ die Wallet</translation>
    </message>
    <message>
        <source>Not by Gondola</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nicht von Gondola</translation>
    </message>
    <message>
        <source>Venice&apos;s ledger shows {amount}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Kontobuch von Venice zeigt {amount}.</translation>
    </message>
    <message>
        <source>{amount}, came back</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount}, zurückgekommen</translation>
    </message>
    <message>
        <source>Venice, chain and books agree to the cent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice, Kette und Bücher stimmen auf den Cent überein</translation>
    </message>
    <message>
        <source>What the chain has booked, nobody can undo: neither Venice nor we.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was die Blockchain gebucht hat, kann niemand rückgängig machen: weder Venice noch wir.</translation>
    </message>
    <message>
        <source>Without the words and without the key nobody can get at the money: neither Venice, nor we, nor a court. Whoever promises to is a swindler.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ohne die Wörter und ohne den Schlüssel kommt niemand an das Geld: weder Venice noch wir noch ein Gericht. Wer es verspricht, ist ein Betrüger.</translation>
    </message>
    <message>
        <source>Nobody can undo it: neither Venice, nor we, nor the network. Whoever promises to is a swindler.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand kann es rückgängig machen: weder Venice noch wir noch das Netz. Wer es verspricht, ist ein Betrüger.</translation>
    </message>
    <message>
        <source>Nobody who helps ever needs your 12 words, your key or an API key.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand, der hilft, braucht je Ihre 12 Wörter, Ihren Schlüssel oder einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>A job does not get on, or went wrong</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag kommt nicht voran oder ging schief</translation>
    </message>
    <message>
        <source>Credit at Venice is not what it should be</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Guthaben bei Venice ist nicht, was es sein sollte</translation>
    </message>
    <message>
        <source>Credit was paid for and did not arrive</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben wurde bezahlt und kam nicht an</translation>
    </message>
    <message>
        <source>A key or wallet is not accepted</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Schlüssel oder eine Wallet wird nicht angenommen</translation>
    </message>
    <message>
        <source>A job at a seller does not get on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag bei einem Verkäufer kommt nicht voran</translation>
    </message>
    <message>
        <source>A seller was paid and sent nothing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Verkäufer wurde bezahlt und schickte nichts</translation>
    </message>
    <message>
        <source>A payment is not decided yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Zahlung ist noch nicht entschieden</translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts wurde bezahlt</translation>
    </message>
    <message>
        <source>A payment that went through</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Zahlung, die durchging</translation>
    </message>
    <message>
        <source>Your own limits said no</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre eigenen Limits sagten nein</translation>
    </message>
    <message>
        <source>Something that was typed or opened</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Etwas Getipptes oder Geöffnetes</translation>
    </message>
    <message>
        <source>Disk, folders and records on this computer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datenträger, Ordner und Aufzeichnungen auf diesem Computer</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>The way to a server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Weg zu einem Server</translation>
    </message>
    <message>
        <source>Gondola itself does something wrong</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola selbst macht etwas falsch</translation>
    </message>
    <message>
        <source>I lost the 12 words or the key of a wallet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe die 12 Wörter oder den Schlüssel einer Wallet verloren</translation>
    </message>
    <message>
        <source>I sent ETH instead of USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe ETH statt USDC gesendet</translation>
    </message>
    <message>
        <source>I sent USDC on another network than Base</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe USDC in einem anderen Netz als Base gesendet</translation>
    </message>
    <message>
        <source>I sent USDC to a wrong address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe USDC an eine falsche Adresse gesendet</translation>
    </message>
    <message>
        <source>You, on this computer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie, an diesem Computer</translation>
    </message>
    <message>
        <source>Whoever sent it for you, such as the exchange</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wer es für Sie gesendet hat, etwa die Börse</translation>
    </message>
    <message>
        <source>The people who make Gondola</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Leute, die Gondola machen</translation>
    </message>
    <message>
        <source>Nobody has to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand muss</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>They can look a job up by its number, say what became of it, and refund it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie können einen Auftrag über seine Nummer finden, sagen, was aus ihm wurde, und ihn erstatten.</translation>
    </message>
    <message>
        <source>They keep the book of your credit and can correct it or refund.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie führen das Buch Ihres Guthabens und können es berichtigen oder erstatten.</translation>
    </message>
    <message>
        <source>The chain proves what was paid. With this they can find it and credit it to your wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain belegt, was bezahlt wurde. Hiermit können sie es finden und Ihrer Wallet gutschreiben.</translation>
    </message>
    <message>
        <source>They can say why it is refused. A new key is made in their settings, and put in under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie können sagen, warum er abgelehnt wird. Einen neuen Schlüssel macht man in deren Einstellungen und trägt ihn unter Wallet ein.</translation>
    </message>
    <message>
        <source>They run the server and can look the job up. Venice does not know of it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie betreiben den Server und können den Auftrag finden. Venice weiß nichts von ihm.</translation>
    </message>
    <message>
        <source>The chain proves that they were paid. With this they can deliver, or send the money back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain belegt, dass sie bezahlt wurden. Hiermit können sie liefern oder das Geld zurückgeben.</translation>
    </message>
    <message>
        <source>It is decided on the chain, in minutes as a rule. Until then nothing new is paid for it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das entscheidet die Blockchain, meist in Minuten. Bis dahin wird dafür nichts Neues bezahlt.</translation>
    </message>
    <message>
        <source>Nothing left your wallet or credit, so there is nothing to get back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts verließ Ihre Wallet oder Ihr Guthaben, also gibt es nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>What was bought has arrived. The proof is on the chain, for you to keep.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was gekauft wurde, ist angekommen. Der Beleg steht in der Blockchain, für Sie zum Aufheben.</translation>
    </message>
    <message>
        <source>You can change your limits under Settings, if you mean to.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie können Ihre Limits in den Einstellungen ändern, wenn Sie das möchten.</translation>
    </message>
    <message>
        <source>Look at what was typed or opened once more; nothing was done with it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sehen Sie das Getippte oder Geöffnete noch einmal an; es geschah nichts damit.</translation>
    </message>
    <message>
        <source>Look for room on the disk, and whether the folder is there and yours. Gondola goes on by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie, ob Platz ist und ob der Ordner da ist und Ihnen gehört. Gondola macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The keyring belongs to your system: unlock it or set it up there, then try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Schlüsselbund gehört zu Ihrem System: Entsperren Sie ihn oder richten Sie ihn dort ein, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Look at the connection, the proxy and the servers under Settings. Gondola tries again by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prüfen Sie Verbindung, Proxy und Server in den Einstellungen. Gondola versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>With this report they can look for it. Send it to where you got Gondola from.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit diesem Bericht können sie danach suchen. Schicken Sie ihn dorthin, woher Sie Gondola haben.</translation>
    </message>
    <message>
        <source>While Gondola still has the wallet on this computer, its key can be exported under Wallet: do that now.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Solange Gondola die Wallet auf diesem Computer noch hat, lässt sich ihr Schlüssel unter Wallet exportieren: Tun Sie das jetzt.</translation>
    </message>
    <message>
        <source>It is safe in your wallet. Export the key, open it in another wallet, and send or swap it there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie sind sicher in Ihrer Wallet. Exportieren Sie den Schlüssel, öffnen Sie ihn in einer anderen Wallet und senden oder tauschen Sie dort.</translation>
    </message>
    <message>
        <source>Ask them first. Otherwise the same key reaches it: export it, and open it in a wallet with that network.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fragen Sie zuerst dort. Sonst erreicht derselbe Schlüssel es: Exportieren Sie ihn und öffnen Sie ihn in einer Wallet mit jenem Netz.</translation>
    </message>
    <message>
        <source>Only the owner of that address could send it back. If you know who that is, ask.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur wem jene Adresse gehört, könnte es zurücksenden. Wenn Sie wissen, wer das ist, fragen Sie.</translation>
    </message>
    <message>
        <source>The seller who was paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Verkäufer, der bezahlt wurde</translation>
    </message>
    <message>
        <source>They may refuse. Nobody can force the money back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie können ablehnen. Niemand kann das Geld zurückzwingen.</translation>
    </message>
    <message>
        <source>Nobody can hurry it or take it back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand kann es beschleunigen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Gondola sees Base alone, and Venice cannot get at it either.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola sieht nur Base, und Venice kommt auch nicht daran.</translation>
    </message>
    <message>
        <source>Venice takes USDC alone; nobody can turn it into credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nimmt nur USDC; niemand kann daraus Guthaben machen.</translation>
    </message>
    <message>
        <source>0 %</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>0 %</translation>
    </message>
    <message>
        <source>{part} of all</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{part} von allem</translation>
    </message>
    <message>
        <source>from {shortest} to {longest}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>von {shortest} bis {longest}</translation>
    </message>
    <message>
        <source>Most: {day}, {sum}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Meistes: {day}, {sum}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{model} at {seller}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{model} bei {seller}</translation>
    </message>
    <message>
        <source>{count} jobs were finished while nobody was looking, so how long they took is not known.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge wurden fertig, während niemand hinsah; wie lange sie brauchten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{count} more jobs are not in it: nobody was looking when they were done</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} weitere Aufträge fehlen darin: Niemand sah hin, als sie fertig wurden</translation>
    </message>
    <message>
        <source>Added as Venice credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Als Venice-Guthaben aufgeladen</translation>
    </message>
    <message>
        <source>Used by jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von Aufträgen benutzt</translation>
    </message>
    <message>
        <source>Paid for looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Für Abfragen bezahlt</translation>
    </message>
    <message>
        <source>Jobs that were removed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entfernte Aufträge</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>{large} d {small} h</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} T {small} Std.</translation>
    </message>
    <message>
        <source>{large} d</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} T</translation>
    </message>
    <message>
        <source>No job was finished in this time.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In dieser Zeit wurde kein Auftrag fertig.</translation>
    </message>
    <message>
        <source>1 job was finished while nobody was looking, so how long it took is not known.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Auftrag wurde fertig, während niemand hinsah; wie lange er brauchte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>1 job: too few to say</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Auftrag: zu wenige, um etwas zu sagen</translation>
    </message>
    <message>
        <source>1 more job is not in it: nobody was looking when it was done</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 weiterer Auftrag fehlt darin: Niemand sah hin, als er fertig wurde</translation>
    </message>
    <message>
        <source>Credit that jobs used. Buying credit is counted under USDC; the two are never added together.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben, das Aufträge benutzt haben. Der Kauf von Guthaben zählt unter USDC; beides wird nie zusammengezählt.</translation>
    </message>
    <message>
        <source>USDC that left your wallets. What became Venice credit is still yours to use; jobs that use it are counted under Venice credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC, die Ihre Wallets verlassen haben. Was Venice-Guthaben wurde, ist weiter Ihres; Aufträge, die es benutzen, zählen unter Venice-Guthaben.</translation>
    </message>
    <message>
        <source>USDC of a test network. It is worth nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC eines Testnetzes. Sie sind nichts wert.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>12 months</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>in the last 12 months</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>in den letzten 12 Monaten</translation>
    </message>
    <message>
        <source>since the beginning</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>seit dem Anfang</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 7 days.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In den letzten 7 Tagen wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In den letzten 30 Tagen wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 12 months.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In den letzten 12 Monaten wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing was spent yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>{sum} added as Venice credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} als Venice-Guthaben aufgeladen</translation>
    </message>
    <message>
        <source>{sum} not sure yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} noch nicht sicher</translation>
    </message>
    <message>
        <source>{sum} given back, not counted</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} zurückgegeben, nicht gezählt</translation>
    </message>
    <message>
        <source>Nothing spent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts ausgegeben</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>{large} min {small} s</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} min {small} s</translation>
    </message>
    <message>
        <source>{large} min</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} min</translation>
    </message>
    <message>
        <source>{large} h {small} min</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} Std. {small} min</translation>
    </message>
    <message>
        <source>{large} h</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{large} Std.</translation>
    </message>
    <message>
        <source>half within {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Hälfte in {time}</translation>
    </message>
    <message>
        <source>1 job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Auftrag</translation>
    </message>
    <message>
        <source>added once</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>einmal aufgeladen</translation>
    </message>
    <message>
        <source>{sum} used by jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} von Aufträgen benutzt</translation>
    </message>
    <message>
        <source>{sum} for looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} für Abfragen</translation>
    </message>
    <message>
        <source>4 of 5 within {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>4 von 5 in {time}</translation>
    </message>
    <message>
        <source>{count} jobs: too few to say</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Aufträge: zu wenige, um etwas zu sagen</translation>
    </message>
    <message>
        <source>from only {count} jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>aus nur {count} Aufträgen</translation>
    </message>
    <message>
        <source>{sum} USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} USDC</translation>
    </message>
    <message>
        <source>{sum} test USDC</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} Test-USDC</translation>
    </message>
    <message>
        <source>added {count} times</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count}-mal aufgeladen</translation>
    </message>
    <message>
        <source>no look yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>perhaps deleted by now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>vielleicht schon gelöscht</translation>
    </message>
    <message>
        <source>{left} left to fetch it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>noch {left} zum Abholen</translation>
    </message>
    <message>
        <source>Saved and checked: {name}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert und geprüft: {name}</translation>
    </message>
    <message>
        <source>“{name}” is not watched any more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{name}“ wird nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Check a backup…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sicherung prüfen…</translation>
    </message>
    <message>
        <source>Words and key…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wörter und Schlüssel…</translation>
    </message>
    <message>
        <source>This wallet has lent its address to a program, which may be able to move its money. If you did not do that yourself, move the money to a new wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet hat ihre Adresse einem Programm geliehen, das ihr Geld vielleicht bewegen kann. Wenn Sie das nicht selbst getan haben, verschieben Sie das Geld in eine neue Wallet.</translation>
    </message>
    <message>
        <source>At this address lies a program, not a plain wallet: payments signed here may fail, and the program may be able to move its money.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>An dieser Adresse liegt ein Programm, keine gewöhnliche Wallet: Hier signierte Zahlungen können scheitern, und das Programm kann ihr Geld vielleicht bewegen.</translation>
    </message>
    <message>
        <source>Only watched</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur beobachtet</translation>
    </message>
    <message>
        <source>Bring its key in…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüssel übernehmen…</translation>
    </message>
    <message>
        <source>Scripts (.txt, .md) are one job each. Lists (.csv, .json) are one job for each line, with columns such as prompt, title, model and voice; or model and queue_id for jobs that exist already. A folder brings all the scripts and lists in it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Skripte (.txt, .md) sind je ein Auftrag. Listen (.csv, .json) sind ein Auftrag je Zeile, mit Spalten wie prompt, title, model und voice; oder model und queue_id für Aufträge, die es schon gibt. Ein Ordner bringt alle Skripte und Listen darin.</translation>
    </message>
    <message>
        <source>{jobs} · one left out</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{jobs} · eins ausgelassen</translation>
    </message>
    <message>
        <source>{jobs} · {left} left out</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{jobs} · {left} ausgelassen</translation>
    </message>
    <message>
        <source>What you brought is read as soon as the models can be seen.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Sie gebracht haben, wird gelesen, sobald die Modelle zu sehen sind.</translation>
    </message>
    <message>
        <source>[Verse] …</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>[Verse] …</translation>
    </message>
    <message>
        <source>{n} of {limit} characters</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{n} von {limit} Zeichen</translation>
    </message>
    <message>
        <source>{low} to {high}, 1 is normal</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{low} bis {high}, 1 ist normal</translation>
    </message>
    <message>
        <source>Length</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>Voice</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Language</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>en, de, …</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>en, de, …</translation>
    </message>
    <message>
        <source>Speed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Instrumental, no singing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Instrumental, ohne Gesang</translation>
    </message>
    <message>
        <source>Let the model improve or write the lyrics</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Modell den Liedtext verbessern oder schreiben lassen</translation>
    </message>
    <message>
        <source>Make it loop without a seam</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Als nahtlose Schleife</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Asking for the price…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis wird erfragt…</translation>
    </message>
    <message>
        <source>Write a prompt, and the price appears here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schreiben Sie einen Prompt, und der Preis erscheint hier.</translation>
    </message>
    <message>
        <source>The price appears once what is marked is right.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Preis erscheint, sobald das Markierte stimmt.</translation>
    </message>
    <message>
        <source>Use its suggestion</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Price for this, from your credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Preis dafür, von Ihrem Guthaben</translation>
    </message>
    <message>
        <source>Your credit does not cover this. Add credit first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben reicht dafür nicht. Laden Sie zuerst auf.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird erzeugt…</translation>
    </message>
    <message>
        <source>This address is only watched. Bring its key in under Wallet to use it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Adresse wird nur beobachtet. Übernehmen Sie unter Wallet ihren Schlüssel, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>Your credit is not known right now.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben ist gerade nicht bekannt.</translation>
    </message>
    <message>
        <source>Credit {credit}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Guthaben {credit}</translation>
    </message>
    <message>
        <source>The bell at the top of the window keeps all of them. Here you choose what rings as well.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Glocke oben im Fenster behält alle. Hier wählen Sie, was außerdem klingelt.</translation>
    </message>
    <message>
        <source>You use {version}. Gondola asks nobody about newer ones unless you want it to, and says nothing about you when it does.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie benutzen {version}. Gondola fragt niemanden nach neueren, wenn Sie es nicht möchten, und verrät dabei nichts über Sie.</translation>
    </message>
    <message>
        <source>Ring on the desktop</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auf dem Desktop klingeln</translation>
    </message>
    <message>
        <source>Audio is saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Audio ist gespeichert</translation>
    </message>
    <message>
        <source>A job failed, or is gone from the server</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag ist gescheitert oder auf dem Server nicht mehr da</translation>
    </message>
    <message>
        <source>A job waits for you</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag wartet auf Sie</translation>
    </message>
    <message>
        <source>A batch is through</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Stapel ist durch</translation>
    </message>
    <message>
        <source>A payment is proved on chain</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Zahlung ist in der Blockchain belegt</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a payment went through, or it expired</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Niemand weiß, ob eine Zahlung durchging, oder sie lief ab</translation>
    </message>
    <message>
        <source>Something waits for your approval, and the window is not in front</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Etwas wartet auf Ihre Zustimmung, und das Fenster ist nicht vorn</translation>
    </message>
    <message>
        <source>Venice credit runs low</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Venice-Guthaben geht zur Neige</translation>
    </message>
    <message>
        <source>Something is not as it should be, such as money spent elsewhere</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Etwas ist nicht, wie es sein sollte, etwa anderswo ausgegebenes Geld</translation>
    </message>
    <message>
        <source>Other news, such as a newer version</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Andere Neuigkeiten, etwa eine neuere Version</translation>
    </message>
    <message>
        <source>Start with your session, in the tray</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit Ihrer Sitzung starten, im Infobereich</translation>
    </message>
    <message>
        <source>Keep the computer awake while audio is being downloaded</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Den Computer wach halten, während Audio geladen wird</translation>
    </message>
    <message>
        <source>Address to ask</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse zum Fragen</translation>
    </message>
    <message>
        <source>Ask once a day</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einmal am Tag fragen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Type the address that announces versions first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie zuerst die Adresse, die Versionen ankündigt.</translation>
    </message>
    <message>
        <source>You have the newest version ({version}).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie haben die neueste Version ({version}).</translation>
    </message>
    <message>
        <source>{version} is there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{version} ist da.</translation>
    </message>
    <message>
        <source>It could not be found out. {why}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es ließ sich nicht herausfinden. {why}</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>For example: {name}.mp3 — put together from {fields}; empty means the usual name.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zum Beispiel: {name}.mp3 – zusammengesetzt aus {fields}; leer heißt der übliche Name.</translation>
    </message>
    <message>
        <source>Saved audio</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichertes Audio</translation>
    </message>
    <message>
        <source>Rain on a tin roof</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Regen auf einem Blechdach</translation>
    </message>
    <message>
        <source>Nothing to set up</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts einzurichten</translation>
    </message>
    <message>
        <source>A pretend Venice on this computer. Make, watch and collect real sounds; nothing can cost anything.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Venice zum Spielen auf diesem Computer. Erzeugen, beobachten und sammeln Sie echte Klänge; nichts kann etwas kosten.</translation>
    </message>
    <message>
        <source>Start playing</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Losspielen</translation>
    </message>
    <message>
        <source>No crypto</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ohne Krypto</translation>
    </message>
    <message>
        <source>I have a Venice account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ich habe ein Venice-Konto</translation>
    </message>
    <message>
        <source>Paste an API key. It is kept by your system’s keyring, never in a file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie einen API-Schlüssel ein. Der Schlüsselbund Ihres Systems verwahrt ihn, nie eine Datei.</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>API-Schlüssel benutzen</translation>
    </message>
    <message>
        <source>Pay with digital dollars</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit digitalen Dollar bezahlen</translation>
    </message>
    <message>
        <source>Make a small USDC wallet. We show how to fill it, and it spends only within limits you set.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Legen Sie eine kleine USDC-Wallet an. Wir zeigen, wie man sie füllt, und sie gibt nur im Rahmen Ihrer Limits aus.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie möchten Sie anfangen?</translation>
    </message>
    <message>
        <source>Paid audio, watched and collected.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahltes Audio, beobachtet und abgeholt.</translation>
    </message>
    <message>
        <source>You set limits next; nothing is spent before that.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Als Nächstes legen Sie Limits fest; vorher wird nichts ausgegeben.</translation>
    </message>
    <message>
        <source>The newest jobs of each model, from the order until they were done. A line where half were done, a flag where 4 of 5 were.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die neuesten Aufträge jedes Modells, vom Auftrag bis sie fertig waren. Ein Strich, wo die Hälfte fertig war, eine Fahne, wo es 4 von 5 waren.</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Details des Auftrags</translation>
    </message>
    <message>
        <source>Close details</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>bisher {time}</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>dauerte {time}</translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Filtern und Ordnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Show all</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>to</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Any state</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Any model</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Any account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jedes Konto</translation>
    </message>
    <message>
        <source>Any time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>These days…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Tage…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Highest cost first</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Teuerste zuerst</translation>
    </message>
    <message>
        <source>Longest in the making first</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Am längsten im Entstehen zuerst</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>Create a job</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag erzeugen</translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts dergleichen</translation>
    </message>
    <message>
        <source>No job fits this choice. All your jobs are still there.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kein Auftrag passt zu dieser Auswahl. Alle Ihre Aufträge sind noch da.</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>More about all jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mehr zu allen Aufträgen</translation>
    </message>
    <message>
        <source>Add job…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Auftrag hinzufügen…</translation>
    </message>
    <message>
        <source>All</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Forget finished jobs…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beendete Aufträge vergessen…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The German words were drafted by machine: tell us what reads wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die deutschen Texte hat eine Maschine entworfen: Sagen Sie uns, was sich falsch liest.</translation>
    </message>
    <message>
        <source>Restart Gondola now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola jetzt neu starten</translation>
    </message>
    <message>
        <source>It is used after the next start of Gondola.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie gilt nach dem nächsten Start von Gondola.</translation>
    </message>
    <message>
        <source>English</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Your limits hold from now on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Limits gelten von jetzt an.</translation>
    </message>
    <message>
        <source>Forgotten: you are asked again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vergessen: Sie werden wieder gefragt.</translation>
    </message>
    <message>
        <source>{host} is not paid any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} wird nicht mehr bezahlt.</translation>
    </message>
    <message>
        <source>Drag the rows out to copy their files.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ziehen Sie die Zeilen heraus, um ihre Dateien zu kopieren.</translation>
    </message>
    <message>
        <source>Chosen jobs</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gewählte Aufträge</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>{sum} together</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>zusammen {sum}</translation>
    </message>
    <message>
        <source>needs lyrics</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>braucht Liedtext</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Liedtext</translation>
    </message>
    <message>
        <source>{count} voices</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Stimmen</translation>
    </message>
    <message>
        <source>instrumental</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>instrumental</translation>
    </message>
    <message>
        <source>loops</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>languages</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>speed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Paid in, 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eingezahlt, 30 Tage</translation>
    </message>
    <message>
        <source>Used, 30 days</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Benutzt, 30 Tage</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Restguthaben</translation>
    </message>
    <message>
        <source>1 needs a look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 bitte ansehen</translation>
    </message>
    <message>
        <source>{count} need a look</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} bitte ansehen</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Alles ist geklärt</translation>
    </message>
    <message>
        <source>{count} not settled yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} noch nicht geklärt</translation>
    </message>
    <message>
        <source>Put aside. It goes on counting in your limits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beiseitegelegt. Es zählt weiter zu Ihren Limits.</translation>
    </message>
    <message>
        <source>Search…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Open</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing paid yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nichts bezahlt</translation>
    </message>
    <message>
        <source>Credit that you add and jobs that are taken from it appear here, each with its proof.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aufgeladenes Guthaben und Aufträge, die davon genommen werden, erscheinen hier, jeweils mit Beleg.</translation>
    </message>
    <message>
        <source>No payment fits what you chose above.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keine Zahlung passt zu Ihrer Auswahl oben.</translation>
    </message>
    <message>
        <source>just queued</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gerade eingereiht</translation>
    </message>
    <message>
        <source>saved and checked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gespeichert und geprüft</translation>
    </message>
    <message>
        <source>this is what a job looks like</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>so sieht ein Auftrag aus</translation>
    </message>
    <message>
        <source>Other addresses take effect at the next start, another proxy at once. A node has to prove its network before it is believed; with several, two have to agree about a payment, and when one fails another stands in.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Andere Adressen gelten ab dem nächsten Start, ein anderer Proxy sofort. Ein Knoten muss sein Netz belegen, bevor ihm geglaubt wird; bei mehreren müssen zwei über eine Zahlung übereinstimmen, und fällt einer aus, springt ein anderer ein.</translation>
    </message>
    <message>
        <source>One address a line; empty means the usual ones.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Adresse je Zeile; leer heißt die üblichen.</translation>
    </message>
    <message>
        <source>Venice address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice-Adresse</translation>
    </message>
    <message>
        <source>Keep these servers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Server übernehmen</translation>
    </message>
    <message>
        <source>Believes {host} about payments on {network}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Glaubt {host} bei Zahlungen im Netz {network}.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Type https addresses. Plain http works only for a server on this computer: {address}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Tippen Sie https-Adressen. Einfaches http geht nur für einen Server auf diesem Computer: {address}</translation>
    </message>
    <message>
        <source>Nodes for {network}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Knoten für {network}</translation>
    </message>
    <message>
        <source>Signs in at {host} as Venice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Meldet sich bei {host} an, als wäre es Venice.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>1 Zertifikat</translation>
    </message>
    <message>
        <source>Kept. It takes effect at the next start.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernommen. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Übernommen.</translation>
    </message>
    <message>
        <source>A file of certificates</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>{count} certificates</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} Zertifikate</translation>
    </message>
    <message>
        <source>Nothing is spent past these, whatever a server asks.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Darüber hinaus wird nichts ausgegeben, was ein Server auch verlangt.</translation>
    </message>
    <message>
        <source>Pause spending: sign nothing new and queue nothing new</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben anhalten: nichts Neues signieren und nichts Neues einreihen</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von selbst sperren</translation>
    </message>
    <message>
        <source>Never</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nach einer Stunde</translation>
    </message>
    <message>
        <source>Theme</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Spending limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgabenlimits</translation>
    </message>
    <message>
        <source>Lock</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock by itself when nobody touches the window</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Von selbst sperren, wenn niemand das Fenster benutzt</translation>
    </message>
    <message>
        <source>Batches and looks that cost money stop while it is locked.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stapel und Abfragen, die Geld kosten, halten an, solange gesperrt ist.</translation>
    </message>
    <message>
        <source>After {count} minutes</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nach {count} Minuten</translation>
    </message>
    <message>
        <source>Looks</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Texts and lists ({kinds})</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Texte und Listen ({kinds})</translation>
    </message>
    <message>
        <source>{words} And {count} more like that.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{words} Und {count} weitere dieser Art.</translation>
    </message>
    <message>
        <source>Light</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Add account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch kein Konto</translation>
    </message>
    <message>
        <source>Make a small wallet, bring in one you have,
or use the API key of a Venice account.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Legen Sie eine kleine Wallet an, übernehmen Sie eine vorhandene
oder benutzen Sie den API-Schlüssel eines Venice-Kontos.</translation>
    </message>
    <message>
        <source>This wallet is pretend, and its key is no secret: never send real money to its address. Leave play money to add a wallet of your own.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet ist nur gespielt, und ihr Schlüssel ist kein Geheimnis: Senden Sie nie echtes Geld an ihre Adresse. Verlassen Sie das Spielgeld, um eine eigene Wallet hinzuzufügen.</translation>
    </message>
    <message>
        <source>Make a new wallet…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neue Wallet anlegen…</translation>
    </message>
    <message>
        <source>Bring in a wallet you have…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vorhandene Wallet übernehmen…</translation>
    </message>
    <message>
        <source>Use an API key…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>API-Schlüssel benutzen…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Keys are kept by {keyring}, never in a file</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Schlüssel werden von {keyring} verwahrt, nie in einer Datei</translation>
    </message>
    <message>
        <source>Believes every server that the certificates in “{file}” vouch for.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Glaubt jedem Server, für den die Zertifikate in „{file}“ bürgen.</translation>
    </message>
    <message>
        <source>Those that the system trusts, and no others</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die, denen das System vertraut, und keine anderen</translation>
    </message>
    <message>
        <source>A company that looks into connections gives out such a file; nobody else needs one.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine Firma, die in Verbindungen hineinsieht, gibt so eine Datei aus; sonst braucht sie niemand.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Proxy-Adresse</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wie das System sagt</translation>
    </message>
    <message>
        <source>None</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one:</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser:</translation>
    </message>
    <message>
        <source>Certificates that are believed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zertifikate, denen geglaubt wird</translation>
    </message>
    <message>
        <source>{way}. This computer itself is never reached through a proxy.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{way}. Dieser Computer selbst wird nie über einen Proxy erreicht.</translation>
    </message>
    <message>
        <source>Sound cannot be played inside this window here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Fenster lässt sich hier kein Ton abspielen.</translation>
    </message>
    <message>
        <source>No sound device was found.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es wurde kein Tongerät gefunden.</translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Close the player</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abspielen schließen</translation>
    </message>
    <message>
        <source>Player</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abspielleiste</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>The tray has gone, so the window is back.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Infobereich ist weg, deshalb ist das Fenster wieder da.</translation>
    </message>
    <message>
        <source>Quit Gondola?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola beenden?</translation>
    </message>
    <message>
        <source>Gondola goes on here</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola läuft hier weiter</translation>
    </message>
    <message>
        <source>It watches your jobs from the tray. Quit is in its menu.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es beobachtet Ihre Aufträge vom Infobereich aus. Beenden steht in seinem Menü.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>{count} in the making. Venice goes on without us and keeps the audio; Gondola fetches it when it is started again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} im Entstehen. Venice macht ohne uns weiter und behält das Audio; Gondola holt es, wenn es wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Forget this prompt?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Prompt vergessen?</translation>
    </message>
    <message>
        <source>The prompt, the lyrics and messages that quote them leave this computer for good. The job, its file, its prices and its payments stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Prompt, der Liedtext und Meldungen, die sie zitieren, verlassen diesen Computer für immer. Der Auftrag, seine Datei, seine Preise und Zahlungen bleiben.</translation>
    </message>
    <message>
        <source>Forget the prompt</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Prompt vergessen</translation>
    </message>
    <message>
        <source>Forgotten. Files and payments stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vergessen. Dateien und Zahlungen bleiben.</translation>
    </message>
    <message>
        <source>Forget this job?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Auftrag vergessen?</translation>
    </message>
    <message>
        <source>Its audio is not on this computer as checked audio. Without the job&apos;s number nobody can fetch it from the server; copy the number first if you may want it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sein Audio ist nicht als geprüftes Audio auf diesem Computer. Ohne die Auftragsnummer kann niemand es vom Server holen; kopieren Sie zuerst die Nummer, falls Sie es noch möchten.</translation>
    </message>
    <message>
        <source>Moving USDC out of a wallet is not built into this version. Every other wallet program can do it with the same words or key, which “Words and key…” shows; it needs a little ETH on Base for the network&apos;s fee, a few cents.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>USDC aus einer Wallet zu bewegen ist in dieser Version nicht eingebaut. Jedes andere Wallet-Programm kann es mit denselben Wörtern oder demselben Schlüssel, die „Wörter und Schlüssel…“ zeigt; es braucht etwas ETH in Base für die Netzgebühr, ein paar Cent.</translation>
    </message>
    <message>
        <source>Watch an address…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Adresse beobachten…</translation>
    </message>
    <message>
        <source>“{title}” is still open: quitting answers it with no.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{title}“ ist noch offen: Beenden beantwortet es mit Nein.</translation>
    </message>
    <message>
        <source>It leaves the list. Its file and its payments stay where they are.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Er verlässt die Liste. Seine Datei und seine Zahlungen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The file is where it was saved.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist, wo sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>The prompt is forgotten.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Prompt ist vergessen.</translation>
    </message>
    <message>
        <source>There is no finished job to forget.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt keinen beendeten Auftrag zu vergessen.</translation>
    </message>
    <message>
        <source>{jobs} jobs forgotten. Payments stay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{jobs} Aufträge vergessen. Zahlungen bleiben.</translation>
    </message>
    <message>
        <source>It was moved, and is found again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie war verschoben und ist wiedergefunden.</translation>
    </message>
    <message>
        <source>Audio ({kinds});;All files (*)</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Audio ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wo ist sie?</translation>
    </message>
    <message>
        <source>Found.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gefunden.</translation>
    </message>
    <message>
        <source>Gondola is running already, but it does not answer.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola läuft schon, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Nothing was started beside it. Wait a moment, or end it, and start Gondola again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Daneben wurde nichts gestartet. Warten Sie einen Moment, oder beenden Sie es und starten Sie Gondola neu.</translation>
    </message>
    <message>
        <source>Waiting a moment for a payment…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einen Moment, eine Zahlung läuft noch…</translation>
    </message>
    <message>
        <source>This plugin does not support </source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>This plugin does not support </translation>
    </message>
    <message>
        <source>error in the loop</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fehler in der Schleife</translation>
    </message>
    <message>
        <source>{host} took {amount} and sent nothing that can be used. That stays lost unless the seller returns it, and going on may cost as much again for each look, within your limits.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{host} nahm {amount} und schickte nichts Brauchbares. Das bleibt verloren, wenn der Verkäufer es nicht zurückgibt, und Weitermachen kann je Abfrage noch einmal so viel kosten, im Rahmen Ihrer Limits.</translation>
    </message>
    <message>
        <source>Go on paying here?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Hier weiter bezahlen?</translation>
    </message>
    <message>
        <source>Go on paying</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weiter bezahlen</translation>
    </message>
    <message>
        <source>Nothing that was paid is missing its answer any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Allem Bezahlten fehlt keine Antwort mehr.</translation>
    </message>
    <message>
        <source>Report copied. Send it to {host}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bericht kopiert. Schicken Sie ihn an {host}.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Lost so far</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bisher verloren</translation>
    </message>
    <message>
        <source>Opening a pretend Venice…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Venice zum Spielen wird geöffnet…</translation>
    </message>
    <message>
        <source>and {count} more…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>und {count} weitere…</translation>
    </message>
    <message>
        <source>Open Gondola</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola öffnen</translation>
    </message>
    <message>
        <source>play money</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld</translation>
    </message>
    <message>
        <source>Otherwise the first words of the prompt</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sonst die ersten Wörter des Prompts</translation>
    </message>
    <message>
        <source>Under {sum} of credit Venice may hold the audio back until you add credit.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Unter {sum} Guthaben hält Venice das Audio vielleicht zurück, bis Sie aufladen.</translation>
    </message>
    <message>
        <source>The newest jobs of each model, from the order until they were done.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die neuesten Aufträge jedes Modells, vom Auftrag bis sie fertig waren.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Spent from</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgegeben von</translation>
    </message>
    <message>
        <source>Spending over time</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Spending by model</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben nach Modell</translation>
    </message>
    <message>
        <source>Choose a model to see its days above.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie ein Modell, um oben seine Tage zu sehen.</translation>
    </message>
    <message>
        <source>Time by model</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zeit nach Modell</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} weitere zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nur {name}</translation>
    </message>
    <message>
        <source>{words}. Show all again</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{words}. Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Adding up your records…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Aufzeichnungen werden zusammengezählt…</translation>
    </message>
    <message>
        <source>Nothing to see yet</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nichts zu sehen</translation>
    </message>
    <message>
        <source>Once your first job is paid for, this page shows what each day and each model cost, and how long models take.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sobald Ihr erster Auftrag bezahlt ist, zeigt diese Seite, was jeder Tag und jedes Modell gekostet hat und wie lange Modelle brauchen.</translation>
    </message>
    <message>
        <source>Create your first sound</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ersten Klang erzeugen</translation>
    </message>
    <message>
        <source>Spent from {fund}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgegeben von {fund}</translation>
    </message>
    <message>
        <source>Made with Gondola, {time}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit Gondola gemacht, {time}</translation>
    </message>
    <message>
        <source>What happened, and the prompt</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was geschah, und der Prompt</translation>
    </message>
    <message>
        <source>{name} – drag it into a folder or another program</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{name} – in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Describe a sound and see its price before anything is spent. Gondola watches it being made, saves it to your downloads folder and rings. To make many at once, drop scripts or a list here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Beschreiben Sie einen Klang und sehen Sie den Preis, bevor etwas ausgegeben wird. Gondola beobachtet das Entstehen, speichert das Audio in Ihren Download-Ordner und klingelt. Für viele auf einmal legen Sie hier Skripte oder eine Liste ab.</translation>
    </message>
    <message>
        <source>Title, prompt, model, file…</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Titel, Prompt, Modell, Datei…</translation>
    </message>
    <message>
        <source>A locked Gondola pays, queues, exports and changes nothing, and notifications hide sums. Jobs are watched and audio is saved all the same. Your keyring is asked to open it again; one that was opened at login answers without a password.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein gesperrtes Gondola bezahlt, reiht ein, exportiert und ändert nichts, und Benachrichtigungen verbergen Beträge. Aufträge werden trotzdem beobachtet und Audio wird gespeichert. Zum Öffnen wird Ihr Schlüsselbund gefragt; einer, der bei der Anmeldung geöffnet wurde, antwortet ohne Passwort.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>Menus and lists fade in or roll out where the system lets them.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Menüs und Listen blenden ein oder rollen auf, wo das System es zulässt.</translation>
    </message>
    <message>
        <source>{count} of a batch are not queued yet: they stay here until you let it go on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} aus einem Stapel sind noch nicht eingereiht: Sie bleiben hier, bis Sie ihn weitermachen lassen.</translation>
    </message>
    <message>
        <source>That account is not in Gondola any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Konto ist nicht mehr in Gondola.</translation>
    </message>
    <message>
        <source>That job is not in Gondola any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Auftrag ist nicht mehr in Gondola.</translation>
    </message>
    <message>
        <source>That batch has ended.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Stapel ist zu Ende.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>spending paused</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausgaben angehalten</translation>
    </message>
    <message>
        <source>locked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>{sum} credit</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{sum} Guthaben</translation>
    </message>
    <message>
        <source>{count} saved</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{count} gespeichert</translation>
    </message>
    <message>
        <source>Position in the sound</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stelle im Klang</translation>
    </message>
    <message>
        <source>Position {at} of {length}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stelle {at} von {length}</translation>
    </message>
    <message>
        <source>Account {name} {address}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konto {name} {address}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>What happened, {count} new</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was geschah, {count} neu</translation>
    </message>
    <message>
        <source>Hide</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>of {cap}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>von {cap}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Play money: nothing here costs anything.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld: Nichts hier kostet etwas.</translation>
    </message>
    <message>
        <source>What happened, step by step</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Schritt für Schritt geschah</translation>
    </message>
    <message>
        <source>Done</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Now</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>Mute</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Volume: {percent} %</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lautstärke: {percent} %</translation>
    </message>
    <message>
        <source>What is this? {name}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was ist das? {name}</translation>
    </message>
    <message>
        <source>You said no: nothing was signed or spent.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie haben nein gesagt: Nichts wurde signiert oder ausgegeben.</translation>
    </message>
    <message>
        <source>Something inside Gondola went wrong.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In Gondola ging etwas schief.</translation>
    </message>
    <message>
        <source>What you just asked for may not be done. Look under Payments before you repeat it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was Sie gerade wollten, ist vielleicht nicht geschehen. Sehen Sie unter Zahlungen nach, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>If it happens again, report it with the details.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Audio is being downloaded</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Audio wird heruntergeladen</translation>
    </message>
    <message>
        <source>Neither Base nor Venice can be reached. See that this computer is online; we ask again by ourselves.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Weder Base noch Venice ist erreichbar. Prüfen Sie, ob dieser Computer online ist; wir fragen von selbst wieder.</translation>
    </message>
    <message>
        <source>{1} node answers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}-Knoten antwortet</translation>
    </message>
    <message>
        <source>Venice answers</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice antwortet</translation>
    </message>
    <message>
        <source>“{1}” stopped: {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ hielt an: {2}</translation>
    </message>
    <message>
        <source>Another Gondola is working on this batch.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola arbeitet an diesem Stapel.</translation>
    </message>
    <message>
        <source>A batch stopped</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Stapel hielt an</translation>
    </message>
    <message>
        <source>It is made again: that is a new charge.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Er wird noch einmal erzeugt: Das wird neu abgebucht.</translation>
    </message>
    <message>
        <source>This one is under way.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser ist unterwegs.</translation>
    </message>
    <message>
        <source>The text of this job is not kept any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Text dieses Auftrags ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Another Gondola is working on this.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola arbeitet daran.</translation>
    </message>
    <message>
        <source>There is no such batch (any more).</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diesen Stapel gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Warten Sie auf sein Ende.</translation>
    </message>
    <message>
        <source>Create it anew.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erzeugen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Prices rose since you said yes.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Preise sind seit Ihrem Ja gestiegen.</translation>
    </message>
    <message>
        <source>Your credit would get low.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Guthaben würde knapp.</translation>
    </message>
    <message>
        <source>Just this batch is under way already.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Genau dieser Stapel ist schon unterwegs.</translation>
    </message>
    <message>
        <source>Let that one go on.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Lassen Sie ihn weitergehen.</translation>
    </message>
    <message>
        <source>There is no job in this batch.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In diesem Stapel ist kein Auftrag.</translation>
    </message>
    <message>
        <source>Not every price is known yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Noch ist nicht jeder Preis bekannt.</translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie zuerst welche hinzu.</translation>
    </message>
    <message>
        <source>Ask for the prices again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Erfragen Sie die Preise noch einmal.</translation>
    </message>
    <message>
        <source>Many jobs at once are always asked about.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Vor vielen Aufträgen auf einmal wird immer gefragt.</translation>
    </message>
    <message>
        <source>Gondola was locked before all of it was queued.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola wurde gesperrt, bevor alles eingereiht war.</translation>
    </message>
    <message>
        <source>never sent</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nie gesendet</translation>
    </message>
    <message>
        <source>The account of this batch is not here any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Konto dieses Stapels ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>Add it again under Wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie es unter Wallet wieder hinzu.</translation>
    </message>
    <message>
        <source>{1} is longer than is read at once: older rows are left out.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} ist länger, als auf einmal gelesen wird: Ältere Zeilen fehlen.</translation>
    </message>
    <message>
        <source>The chain: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain: {1}</translation>
    </message>
    <message>
        <source>The chain before the last day: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Blockchain vor dem letzten Tag: {1}</translation>
    </message>
    <message>
        <source>{1}: {2} rows of a kind that Gondola does not know.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: {2} Zeilen von einer Art, die Gondola nicht kennt.</translation>
    </message>
    <message>
        <source>{1}: {2} rows cannot be read.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1}: {2} Zeilen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Venice does not tell the ledger of an API key, and it has no wallet on the chain.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nennt das Kontobuch eines API-Schlüssels nicht, und er hat keine Wallet in der Blockchain.</translation>
    </message>
    <message>
        <source>Venice tells a wallet&apos;s ledger only to its key, and this address is only watched.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice nennt das Kontobuch einer Wallet nur ihrem Schlüssel, und diese Adresse wird nur beobachtet.</translation>
    </message>
    <message>
        <source>Gondola {1} {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola {1} {2}</translation>
    </message>
    <message>
        <source>That is another file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das ist eine andere Datei.</translation>
    </message>
    <message>
        <source>Its content is not what was saved for this job, so nothing was changed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihr Inhalt ist nicht, was für diesen Auftrag gespeichert wurde; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose the file that was saved, or have it fetched again while its server still keeps it.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wählen Sie die gespeicherte Datei, oder lassen Sie sie noch einmal holen, solange ihr Server sie noch hat.</translation>
    </message>
    <message>
        <source>signed after approval</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nach Zustimmung signiert</translation>
    </message>
    <message>
        <source>signed within the limits</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>im Rahmen der Limits signiert</translation>
    </message>
    <message>
        <source>about to send</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>wird gleich gesendet</translation>
    </message>
    <message>
        <source>Your limits were made narrower while this was being signed. Try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ihre Limits wurden enger, während dies signiert wurde. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Signing took so long that the offer is nearly over. Try again.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Signieren dauerte so lange, dass das Angebot fast vorbei ist. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>never sent: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nie gesendet: {1}</translation>
    </message>
    <message>
        <source>the server says it did not go through; the chain decides</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Server sagt, sie ging nicht durch; die Blockchain entscheidet</translation>
    </message>
    <message>
        <source>the server says paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Server sagt: bezahlt</translation>
    </message>
    <message>
        <source>Paid, but the credit is not acknowledged yet: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bezahlt, aber das Guthaben ist noch nicht bestätigt: {1}</translation>
    </message>
    <message>
        <source>A POST /audio/queue was sent once and its answer was lost.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein POST /audio/queue wurde einmal gesendet, und seine Antwort ging verloren.</translation>
    </message>
    <message>
        <source>Wallet: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wallet: {1}</translation>
    </message>
    <message>
        <source>Model: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Modell: {1}</translation>
    </message>
    <message>
        <source>Sent: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gesendet: {1}</translation>
    </message>
    <message>
        <source>Quoted: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Angekündigt: {1}</translation>
    </message>
    <message>
        <source>State: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zustand: {1}</translation>
    </message>
    <message>
        <source>Newest ledger row before it: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Neueste Kontobuchzeile davor: {1}</translation>
    </message>
    <message>
        <source>Seen since: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Seither gesehen: {1}</translation>
    </message>
    <message>
        <source>Please tell the queue_id of this job, or refund the charge.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bitte nennen Sie die queue_id dieses Auftrags, oder erstatten Sie die Abbuchung.</translation>
    </message>
    <message>
        <source>API key account</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Konto mit API-Schlüssel</translation>
    </message>
    <message>
        <source>Gondola backup {1} {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola-Sicherung {1} {2}</translation>
    </message>
    <message>
        <source>This file is too large to be a backup of a wallet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Datei ist zu groß für die Sicherung einer Wallet.</translation>
    </message>
    <message>
        <source>Charged at {1}, ledger row {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Abgebucht am {1}, Kontobuchzeile {2}</translation>
    </message>
    <message>
        <source>the program ended before the answer came</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Programm endete, bevor die Antwort kam</translation>
    </message>
    <message>
        <source>A job was charged, but its number got lost</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Auftrag wurde abgebucht, aber seine Nummer ging verloren</translation>
    </message>
    <message>
        <source>“{1}” was queued and charged. Venice support can find it; the report is under Payments.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ wurde eingereiht und abgebucht. Der Support von Venice kann ihn finden; der Bericht steht unter Zahlungen.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was saved and checked; somebody moved or removed it since.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie war gespeichert und geprüft; jemand hat sie seither verschoben oder entfernt.</translation>
    </message>
    <message>
        <source>Look for it in your folders.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Suchen Sie sie in Ihren Ordnern.</translation>
    </message>
    <message>
        <source>Gondola tries again by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>No connection. Jobs go on being made at Venice, finished audio waits there, and nothing new is paid; Gondola goes on by itself as soon as there is a connection.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Keine Verbindung. Aufträge entstehen bei Venice weiter, fertiges Audio wartet dort, und nichts Neues wird bezahlt; sobald es eine Verbindung gibt, macht Gondola von selbst weiter.</translation>
    </message>
    <message>
        <source>Venice cannot be reached. Finished audio waits there; Gondola tries again by itself and goes on when it answers.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice ist nicht erreichbar. Fertiges Audio wartet dort; Gondola versucht es von selbst wieder und macht weiter, sobald Venice antwortet.</translation>
    </message>
    <message>
        <source>The proxy does not let Gondola through. Finished audio waits at Venice. Check the proxy in Settings.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Proxy lässt Gondola nicht durch. Fertiges Audio wartet bei Venice. Prüfen Sie den Proxy in den Einstellungen.</translation>
    </message>
    <message>
        <source>Venice could not prove who it is, so nothing is sent there. If your company looks into connections, name its certificate file in Settings; otherwise do not trust this network.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice konnte sich nicht ausweisen, deshalb wird nichts dorthin gesendet. Wenn Ihre Firma in Verbindungen hineinsieht, nennen Sie ihre Zertifikatsdatei in den Einstellungen; sonst trauen Sie diesem Netz nicht.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>The account that queued this job was removed.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Konto, das diesen Auftrag eingereiht hat, wurde entfernt.</translation>
    </message>
    <message>
        <source>It asks to be paid for something else than what we asked for.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es möchte für etwas anderes bezahlt werden, als wir gefragt haben.</translation>
    </message>
    <message>
        <source>This payment is not one that was taken for nothing.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Zahlung gehört nicht zu denen, die umsonst genommen wurden.</translation>
    </message>
    <message>
        <source>A payment went with the question; the chain shows whether it was taken, see Payments.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Mit der Frage ging eine Zahlung mit; ob sie genommen wurde, zeigt die Blockchain, siehe Zahlungen.</translation>
    </message>
    <message>
        <source>answered without a receipt; the chain decides</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>ohne Quittung beantwortet; die Blockchain entscheidet</translation>
    </message>
    <message>
        <source>the seller says paid</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Verkäufer sagt: bezahlt</translation>
    </message>
    <message>
        <source>A batch waits for you: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein Stapel wartet auf Sie: {1}</translation>
    </message>
    <message>
        <source>{1} USDC arrived</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} USDC sind angekommen</translation>
    </message>
    <message>
        <source>In “{1}”, on {2}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>In „{1}“, im Netz {2}.</translation>
    </message>
    <message>
        <source>Gondola waits for your answer. No answer means no.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola wartet auf Ihre Antwort. Keine Antwort heißt nein.</translation>
    </message>
    <message>
        <source>Saved, but the check failed. The server keeps its copy.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert, aber die Prüfung misslang. Der Server behält seine Kopie.</translation>
    </message>
    <message>
        <source>Add some before the next job.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Laden Sie vor dem nächsten Auftrag auf.</translation>
    </message>
    <message>
        <source>Nothing new can be made until you add some.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Bis Sie aufladen, kann nichts Neues entstehen.</translation>
    </message>
    <message>
        <source>Venice credit runs low: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Venice-Guthaben geht zur Neige: {1}</translation>
    </message>
    <message>
        <source>Saved and checked: {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gespeichert und geprüft: {1}</translation>
    </message>
    <message>
        <source>{1} saved and checked</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} gespeichert und geprüft</translation>
    </message>
    <message>
        <source>{1} without audio</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} ohne Audio</translation>
    </message>
    <message>
        <source>Add {1} of credit?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Guthaben aufladen?</translation>
    </message>
    <message>
        <source>Create “{1}” for {2}?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>„{1}“ für {2} erzeugen?</translation>
    </message>
    <message>
        <source>Create {1} jobs (“{2}”) for {3}?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} Aufträge („{2}“) für {3} erzeugen?</translation>
    </message>
    <message>
        <source>Pay {1} for a look at “{2}”?</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} für eine Abfrage zu „{2}“ bezahlen?</translation>
    </message>
    <message>
        <source>Play money · {1}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Spielgeld · {1}</translation>
    </message>
    <message>
        <source>Venice did not answer, so we do not know whether the job was queued.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Venice hat nicht geantwortet; wir wissen nicht, ob der Auftrag eingereiht wurde.</translation>
    </message>
    <message>
        <source>It may have been charged, once at most. Nothing is queued again by itself.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Er wurde vielleicht abgebucht, höchstens einmal. Von selbst wird nichts noch einmal eingereiht.</translation>
    </message>
    <message>
        <source>We look for the charge in Venice&apos;s ledger and tell you under Payments.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Wir suchen die Abbuchung im Kontobuch von Venice und sagen es unter Zahlungen.</translation>
    </message>
    <message>
        <source>The job was queued and charged, but Gondola could not write it down.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Auftrag wurde eingereiht und abgebucht, aber Gondola konnte ihn nicht aufschreiben.</translation>
    </message>
    <message>
        <source>Its audio waits at Venice.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sein Audio wartet bei Venice.</translation>
    </message>
    <message>
        <source>Note its number, {1} (model {2}), and add the job with it once this is mended: {3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Notieren Sie seine Nummer, {1} (Modell {2}), und fügen Sie den Auftrag damit hinzu, sobald dies behoben ist: {3}</translation>
    </message>
    <message>
        <source>Another job of this model is being queued right now.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderer Auftrag an dieses Modell wird gerade eingereiht.</translation>
    </message>
    <message>
        <source>This seller charges for each look, and an API key cannot pay.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieser Verkäufer berechnet jede Abfrage, und ein API-Schlüssel kann nicht bezahlen.</translation>
    </message>
    <message>
        <source>Another payment of this account is under way.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Eine andere Zahlung dieses Kontos ist unterwegs.</translation>
    </message>
    <message>
        <source>An API key&apos;s credit is added on venice.ai, not from here.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Das Guthaben eines API-Schlüssels wird auf venice.ai aufgeladen, nicht hier.</translation>
    </message>
    <message>
        <source>Another Gondola is changing the limits right now.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Ein anderes Gondola ändert gerade die Limits.</translation>
    </message>
    <message>
        <source>block {1} {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Block {1} {2}</translation>
    </message>
    <message>
        <source>the block it was in is gone</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>der Block, in dem sie war, ist weg</translation>
    </message>
    <message>
        <source>the program ended before it was signed</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Programm endete vor dem Signieren</translation>
    </message>
    <message>
        <source>never sent: the program ended before</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>nie gesendet: Das Programm endete vorher</translation>
    </message>
    <message>
        <source>finalized block {1} {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>endgültiger Block {1} {2}</translation>
    </message>
    <message>
        <source>{1} at finalized block {2}, time {3}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{1} im endgültigen Block {2}, Zeit {3}</translation>
    </message>
    <message>
        <source>the chain: it was never used</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>die Blockchain: Sie wurde nie benutzt</translation>
    </message>
    <message>
        <source>our own node shows the transfer</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>unser eigener Knoten zeigt die Überweisung</translation>
    </message>
    <message>
        <source>in a finalized block</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>in einem endgültigen Block</translation>
    </message>
    <message>
        <source>no answer was recorded</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>es wurde keine Antwort aufgezeichnet</translation>
    </message>
    <message>
        <source>The smallest amount it takes is {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der kleinste Betrag, den er nimmt, ist {1}.</translation>
    </message>
    <message>
        <source>The server takes no USDC on {1}.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Der Server nimmt kein USDC im Netz {1}.</translation>
    </message>
    <message>
        <source>the window</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>das Fenster</translation>
    </message>
    <message>
        <source>What is there does not say which version it is.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Was dort steht, sagt nicht, welche Version es ist.</translation>
    </message>
    <message>
        <source>Gondola {1} is there</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Gondola {1} ist da</translation>
    </message>
    <message>
        <source>You use {1}. {2}</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sie benutzen {1}. {2}</translation>
    </message>
    <message>
        <source>There is no such account yet.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Dieses Konto gibt es noch nicht.</translation>
    </message>
    <message>
        <source>There are several accounts.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Es gibt mehrere Konten.</translation>
    </message>
    <message>
        <source>Add one in the window, or give --keystore and --password-file.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Fügen Sie im Fenster eines hinzu, oder geben Sie --keystore und --password-file an.</translation>
    </message>
    <message>
        <source>Say which one with --account NAME.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Sagen Sie mit --account NAME, welches.</translation>
    </message>
    <message>
        <source>This wallet is here already, as “{1}”.</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Diese Wallet ist schon hier, als „{1}“.</translation>
    </message>
</context>
</TS>
