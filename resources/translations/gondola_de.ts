<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Gondola</name>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names a port that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not hold a “#” part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is accepted only for this computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is longer than any that can be made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before its sound does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no end of headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s header makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lasts {1} seconds; the server announced {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {1} of {2} seconds can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is not the one that was stored: its checksum differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ogg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matroska</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>big-endian WAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not audio of any kind that is made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said {1}, but this is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not say that this is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is MP4, which cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not audio but a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {1}, which cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its sound is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} It says: “{2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no content type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends the audio in a way that does not show whether it arrived whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio arrived cut short, so it is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We fetch it again by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicts {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a receipt that only one shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used and unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different finalized blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node&apos;s answer was cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s newest block lies {1} minutes ahead of this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s newest block is {1} minutes old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Desktop Entry]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment=Watches your audio jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting with your session could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder of such files belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened to the file or to your money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the downloads folder yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explorer /select,&quot;{1}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file failed its check, so it is not handed to a player.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program for this kind of audio could be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager could be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the file was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room, then save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be saved in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file has the folder&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is far too long for a listing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s address is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s address hides another one in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s time limit is not a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory wants this price to be looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory suspects that the price has a wrong number of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a listing that Gondola can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s price is not an amount we accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing&apos;s receiver is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only scripts (.txt, .md) are read from a folder; passed over: {1}{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be opened: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no script in this folder: no file that ends in .txt or .md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of a kind that is not read here ({1} are).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} files at once are the most; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is longer than {1} MB, which no script is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} MB together are the most; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file, with its folder, is longer than this disk takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, or a shorter name, in Settings; we try again by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot make sure that it is alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its data folder exists and belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list of versions at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is at this address is no list of versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached through the proxy {1}:{2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system names a proxy of a kind that Gondola cannot use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system names a proxy whose address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host is prepaid: looking at a job there is free after a sign-in, so it is never paid for a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing was paid by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the seller&apos;s address of this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id is invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was paid for looks at it is not given back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model did not make this audio because of its prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the seller, with the job&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller wants a sign-in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller has nothing there (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller could not make this audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller did not accept this wallet&apos;s sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the seller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio expired or was deleted, or the address is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the seller&apos;s address; if the audio is missing, ask the seller with the job&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller does not know this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller asks for an amount that is no amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller asks for money in a way that we cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check model, job id and the seller&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application/json, audio/mpeg, audio/wav, audio/flac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller did not answer after the payment was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio came, but could not be saved. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came after the payment cannot be used. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment was not made for a look at a job, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a wallet can sign in at a seller; an API key belongs to its own host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be charged, once at most; nothing new will be paid meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: we watch the chain and say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller answered with an error after the payment was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller says that this very payment was used before, and delivered nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller says that the payment is still under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller says that the payment did not go through; only the chain can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller asks for the payment again, as if none had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller asked us to slow down after the payment was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt says paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt says not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be sent as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These limits cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use amounts from $0 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock could not be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the lock could not be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Gondola is locked after the next start is not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the settings folder exists and belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was set before still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the settings were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not know this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola has already moved this request on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Python&apos;s SQLite is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use SQLite 3.37 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot write its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with Gondola&apos;s records is not Gondola&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola is writing to the same records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so Gondola cannot write its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot read or write its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records refuse a change that may not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not know this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet already keeps its records in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed or queued: with two sets of records your limits could be passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Gondola with the folder {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot write down which records belong to this wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that your home folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unreadable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment may not be sent with this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment was made for another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one payment may be sent with a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it as text that begins with “BEGIN CERTIFICATE” (a .pem or .crt file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is far too long for certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the system trusts is believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate in this file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your system&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring could not be opened or set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring did not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the keyring works in other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your desktop&apos;s keyring program once and set a password, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet was not made from a phrase, so there are no words to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the API key under Wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is safe in the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key or keystore file that it was imported from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {1} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words {1} are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} not among the words that phrases are made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery phrase has 12, 15, 18, 21 or 24 words; this has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private key is 64 characters, each 0 to 9 or a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number cannot be a private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these words can be in a phrase, but together they do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no word is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole key, without blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word is another one, or two have changed places: compare with what was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password does not open the keystore file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keystore file holds another key than the address in it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} is not what such a file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a keystore file that Gondola can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keystore file asks for more than a keystore should, so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a V3 keystore, as other wallets write them (a file often named UTC--…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the wallet again with usual settings, or import its phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open this keystore file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play-money memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keystore file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run uses a keystore file, and that is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring does not give back what it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was written anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Gondola without the keystore file to add or remove accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was left in it that Gondola relies on, and none was written anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the system keyring holds for this account cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be signed for it; its jobs and records are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the key or phrase again, or start the newer Gondola that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola signs for networks of its own list only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is not well formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the vault is not the key of this wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key has no wallet to sign with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would be signed for another wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This should not happen: please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others on this computer may read {1}; chmod 600 keeps it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystore file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this computer&apos;s clock is right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Venice account behind this API key has too little credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit on venice.ai (Settings, API), then go on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged for this. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the prompt yourself and queue it again; Venice suggests none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests of this wallet are under way at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of Venice&apos;s at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP {1} on {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in Settings: it must be the server&apos;s own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Venice credit does not cover this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit to go on. A wallet linked to staked DIEM spends that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice shows a wallet&apos;s credit to that wallet only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice answers: unknown model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell Venice&apos;s support what Details says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and the API address in Settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the account that this wallet belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model from the list; it may have been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not tell the ledger of an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered about another wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not say whether the job was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been charged, once at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is queued again by itself; the ledger may tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a price we cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a balance we cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This API key holds characters that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Venice AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be charged once at most; nothing new will be paid until the chain has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment was made for another address, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be charged at most once, where it was sent before; nothing new is paid meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address in Settings; the chain decides about this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice takes no payments at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for an amount that is no amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice&apos;s answer to the payment cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice asks for the payment again, as if none had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name of 1 to {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola was closed before all of it was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in braces is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}; nothing after it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more after the end of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not something that Gondola knows; it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; nothing after it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON that can be read{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is said twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or the end of the list is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({1} of {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}, line {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the same job as in {1}; it is watched once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no model, and none is chosen for the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice offers no model called “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} of these were paid before: the same text, model and voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these was paid before: the same text, model and voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} texts stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} in this batch more than once, and would be paid each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would stop after {1} of {2}. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit of {1} covers {2} of {3}; {4} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {1} of credit would be left. Under $0.10 Venice may hold the audio back until you add credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} of {2} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a zero character, so it is no text file, or not saved as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on it is not readable text. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} jobs at once are the most; from here on they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job that exists needs its model beside its queue_id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is expected, and something else is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a zero character, which is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds half a character, which cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not a length in whole seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not a speed, such as 0.9 or 1.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks here do not fit together{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line has to name the columns, and one of them has to be prompt or queue_id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed; nothing after it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell is far too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (up to line {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing below the names of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more cells than the first line names columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two columns for the same thing: “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “{1}” is not one that Gondola knows; nothing of it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged more than quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, but no credit arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC was spent elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” failed and {2} has not come back. Venice support can look it up by its ledger row {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” failed. {2} should come back soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” was quoted at {2}, and {3} was taken from your credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} left your wallet for credit and is proved on chain, but Venice&apos;s ledger does not show it. Nothing is paid again; Venice support can find its transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} went to {2} without Gondola. It counts against your limits. If it was not you, somebody else has this wallet&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola&apos;s own records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice&apos;s ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paid look at a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job from credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC spent elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC sent to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and not in </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} was charged, {2} was quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain shows it, though it counted as not paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No charge for it is in Venice&apos;s ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} was charged, {2} came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt needs at least {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not have that voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be told to leave out singing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot write lyrics itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model takes no language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt may have {1} characters; it has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model needs lyrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model takes no lyrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lyrics may have {1} characters; they have {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s speed cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model chooses its own length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model makes {1} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model makes {1} to {2} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} to {2} by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed may be {1} to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s clock is {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in allows for that, but the times shown here are off by as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the system set its clock by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be paid while it is more than 2 minutes off, and the times shown here are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s clock agrees with the network; Venice’s own is {1} off, which is allowed for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s clock is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola diagnostics{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing secret is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubles of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} in {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing went wrong that was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid, nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your audio stays on the server; nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the mark between thousands, or type two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” could mean a thousand times more or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not an amount we accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is not a wallet address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in Settings, under Servers, or ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove who it is, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a company or a virus scanner looks into connections here, name its certificate file in Settings, under Servers. Otherwise do not go on in this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node could not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed while we cannot check the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the node address in Settings, or wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node refused to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node asks us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola asks it less often by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node serves another network than the wallet uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the right node address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s newest block and this computer&apos;s clock disagree by more than two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock of this computer, or use another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Base node sent an answer we cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Base nodes contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing is decided: what may have been paid stays counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait; if it stays like this, use other node addresses in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second Base node has to agree, and none answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, or check the node addresses in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more of the chain than can be read at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list would not be whole, so none is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was written anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux, install and start GNOME Keyring or KWallet (package gnome-keyring or kwalletmanager), log in again, then retry. Gondola never keeps keys in a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring in use would keep secrets in a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet (or remove the package keyrings.alt), then retry. Gondola never keeps keys in a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account&apos;s key is not in the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the key or phrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the server; nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We try again by ourselves; check the downloads folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the audio could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room or choose another folder in Settings; we try again by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The downloads folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder in Settings; we try again by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the file, so the audio could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We try again by ourselves; close what may have the folder open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola&apos;s own records cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records were written by a newer Gondola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is forgotten, but a trace of it is still on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody finds it in Gondola any more. Nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every other Gondola, then forget one more thing: that clears what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola is already doing this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can happen twice, this one does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your spending limits cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is spent until they can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Settings and set them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola did not pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid, queued, exported or changed. Watching and downloads go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it in the window, or with the command unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier payment for this may still be charged, once at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We watch the chain and go on by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last payment expired — nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can not be charged any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it again to go on; that may ask for a new payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller took the money and sent nothing that can be used; nothing more is paid by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the seller the report under Payments, or go on and accept the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did not approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the details; it will not be sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not know this job for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid. Only the account that queued a job can fetch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the account that queued this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice did not accept this wallet&apos;s sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice did not accept this API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the whole key was pasted. If it was revoked, add a new one under Wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not allow this for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key&apos;s permissions, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a sign-in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid. It also names a price; that is a suggested top-up, and Gondola does not pay it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller asks to be paid for this look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limits decide whether it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Venice credit is low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has nothing there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio expired or was deleted on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have not saved it, ask Venice support with the job&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model asks for another prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the prompt and queue it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs being watched go on by themselves. For anything else, wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice is still working on this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be charged once at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We ask again with the very same signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice did not accept this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet whether it was charged; nothing new will be paid until the chain has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: the chain decides within half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice did not say in time whether the payment went through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be charged, once at most; nothing new will be paid meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio that is ready waits on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice could not make this audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue it again if you like; that is a new charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an answer we cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We try again later; if it goes on, tell the server&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent far more than such an answer can hold, so we stopped reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server tried to send us elsewhere, and we did not go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in and payments were not sent to the other address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this goes on, check the API address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection. Jobs being watched go on by themselves; try anything else again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice says the charge was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice says the charge was not refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failed job is refunded by Venice; check that a refund shows up in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ledger rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot hold “{1}” on every system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot hold invisible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use plain text and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long; use at most {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {{1}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing between the braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace stands alone: fields are written like {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much to be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of the program handed something over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was handed over cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files were handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that was handed over has no usable name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fewer files at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open up to {1} at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} at {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} may be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new receiver at {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid looks without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature may be good for {1} seconds instead of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price may rise by {1} % without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price may be {1} times the usual one without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day at one server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding credit or paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}: up to {2} instead of {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}: no separate limit {2} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}: {2} {3} instead of {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory marks the price as “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network we do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory marks the price as “{1}”: {2} times the usual {3} for its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is not the price of a call: this host is prepaid. Looking at a job is free after a sign-in; the figure is a suggested amount of credit to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory did not verify this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory&apos;s trust level is “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for money on a network that Gondola does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for another token than USDC on that network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD Coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base Sepolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is far too long for a queue answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No queue answer was found in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one queue answer in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a model name or a job&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste only the answer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like {&quot;model&quot;: …, &quot;queue_id&quot;: …}; paste all of it, braces included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment cannot move that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SignedHeader({1} for {2} {3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this payment is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this job costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price rose: it is {1} now, and you said yes to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is {1} now; you saw {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is prepaid: it is paid by adding credit, never for a single call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in is offered and was not tried yet; it comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for money on another network than this account&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for another token than USDC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It describes USDC in a way that is not USDC&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks to be paid for something on another server than the one we called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is not among the servers you allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer would be over before it could be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature would be good for longer than {1} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier payment for the same thing is not settled yet; nothing new is paid until it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier payment here brought nothing. Nothing more is paid until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first payment to this receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listing says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you last said yes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks {1}; {2} is usual for its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit of {1} does not cover it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier request for this model has no answer yet. It may have been charged, so nothing new is queued until you have looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to be asked every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs more than {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver is NOT the one that was paid before at this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is more than {1} for one look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks {1}; {2} {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {1} at a time: {2} {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding credit is always asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is more than {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {1} {2}: {3} {4} already, {5} {6}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a server and its port, such as proxy.example.com:8080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a proxy’s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address with a user name or password would be kept in a plain file, so it is not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out here, and set them for your whole system, in the variable HTTPS_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot use a proxy of the kind {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You approved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but the check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside, about to be signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid — it was never signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, about to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller says paid, checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved on chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired — nothing was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to be queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted — nothing was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet — nothing new will be queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged, but the job&apos;s number got lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look at a job at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, and set aside within your limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller says paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit at Venice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is not queued ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use suggested prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Saved audio, payments and what needs you are told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet holds {usdc} USDC on {network} and {credit} of credit at Venice. Without its 12 words or its key on paper both are lost for good: nobody can bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret is deleted from the system keyring. Jobs and records stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that this key queued cannot be looked at any more. The key itself goes on working: revoke it at venice.ai if nobody else uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{jobs} jobs forgotten. Payments stay. {files} files deleted, {left} left alone: moved, changed or in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name to remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop here to make jobs of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (test network)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {model}, {queue_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listings (*.json *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a job that was queued elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you have it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job number (queue_id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pasted answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seller&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a listing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the model, such as elevenlabs-music.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the job&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account to look with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the queue call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the call that fetches audio. This seller may charge for each look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title (if you like)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet that pays for each look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that queued it: Venice shows a job to nobody else. Looking is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch and pay per look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one under Wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not allowed before. Your keyring is asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a Venice account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an API key from venice.ai, under Settings → API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this key Gondola can make audio on your Venice account, within the limits you set here, and fetch it. It cannot move USDC. Set a spending limit for the key at Venice as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring and Venice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is taken from your credit when it is queued, once, and never dearer than its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the answer gets lost we cannot tell at once whether the job was queued; it is never queued twice by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops at the first refusal, at your limits, and when an answer gets lost; nothing is queued twice by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not tell an API key&apos;s credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{had} now, {left} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create this for {price}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken from your credit when it is queued, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {count} jobs for at most {total}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dearest {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used today: {now} → {after} of {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{had} now, {short} too little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create for {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {count} for {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{models} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an account that was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost, so the job may or may not have been queued and charged, once at most. We look for the charge in Venice&apos;s ledger. Put it aside to queue this model again; it goes on counting in your limits, because it may have been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice&apos;s ledger shows the charge, so the job was queued, but its number never reached us. Venice support can find it, or refund it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You put this aside. It goes on counting in your limits: it may have been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for support…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was charged, but its number never reached us. With this they can find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for Venice support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the chain and Venice&apos;s ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every payment, job and refund, with where each was found: here, on the chain, at Venice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are in {zone}, and the file says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limits are as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill your wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC is a digital dollar: 1 USDC is worth $1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy a little USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an exchange or in a wallet you have. $10 is plenty to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it here, and choose the network “Base”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges offer several networks: Base is the one this wallet is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a small amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrives within a minute or two and shows at the top of the window. Then send the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get test dollars, they are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle, who issues USDC, gives them away for testing. Choose “Base Sepolia” there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open faucet.circle.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only USDC, and only on {network}. What is sent on another network may be lost. You need no other coin: Venice pays the network&apos;s fee when you add credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Studio wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 or 24 words with blanks between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 letters and digits, 0x or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s own password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I already have a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key goes into your system&apos;s keyring and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A keystore file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first account of the phrase is used, as most wallets do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a keystore file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystore files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the keystore file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large to be a keystore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in the field yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keystore file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by {keyring}, never in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a time,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding credit and paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital dollars that leave your wallet. Credit that you add stays yours to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs, taken from credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me first about a job above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day is always the last 24 hours, and 30 days are the last 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sellers that charge for each look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for all looks at one job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me first about a look above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look asks whether the audio is ready. At Venice looks are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At one server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding credit and paying: at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs, taken from credit: at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, only the limits above hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me first about adding credit above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With 0 every time is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me first about a price more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% above what was listed,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted or agreed,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times what is usual for its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature is good for at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it can be charged, once. Sellers usually ask for 60 to 300 seconds; with less than they need they may not deliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer time cannot allow less than a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is spent past these, whatever a server asks. They start small; change them any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Pause spending” at the top of the window stops everything at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each look may cost {price} of your USDC, whether the audio is ready or not. Gondola looks seldom, stays within your limits, compares every price with this listing, and never pays twice for one look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s copy is deleted only after your audio is safe on disk; this would delete it as soon as it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola talks to {host} now, so there is nothing to watch at this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the form for looking at a job, so there is nothing to watch here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola cannot pay this seller, so nothing here can be watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay this seller you need a wallet on {network}. Make one under Wallet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that queued it: Venice shows a job to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch this job, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at a job, after a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another token than USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory calls {price} usual for its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{token} on {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that it verified this price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{price} for each look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listing says {price} a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job of about a minute: some {looks} looks{cost}, and noticed about {delay} s after it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither where it was saved nor in the folder for audio. Did you move it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has these words has the money, and without them nobody can bring it back. Do not photograph them, and do not keep them on a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test network: its dollars are worth nothing, and Venice&apos;s own service does not take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Venice takes USDC. Choose this unless you are testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small wallet for digital dollars (USDC). Its key stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper, in this order: they are the wallet. The next step asks for three of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let us check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type three of the words from your paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is marked is not right. Look at your paper, or show the words again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be charged until {time}, once at most; after that the chain says what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it on the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} USDC on {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for the seller…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen by our own node, {depth} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of this wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {address} as a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send USDC on {network} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDC on {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only USDC, and only on {network}. What is sent on another network may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is only for you. A file that is saved already keeps its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of this account that wait for a key go on with it. It must be of the same Venice account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another key for “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was paid {amount}, which the chain proves, and sent nothing that can be used. With this report the seller can find it and deliver or return the money. Nothing more is paid meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut is about that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio may not be ready yet; then this buys one answer and nothing more. If the answer gets lost we send the very same signature again; it can never be charged twice. If the seller takes the money and sends nothing, Gondola stops paying it and keeps the proof. Money that was sent cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seller asks for money each time it is asked whether the audio is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seller was paid at another address before. Say yes only if you know why it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job so far: {now} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in today: {now} → {after} of {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay {amount} for a look at “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sums} of {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One look at “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the answer gets lost we send the very same signature again; it can never be charged twice. Money sent to Venice cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays yours to use; watching jobs is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice was paid at another address before. Say yes only if you know why it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {amount} of credit at Venice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is signed, exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds is not known right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT the receiver that was paid before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first payment to this receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as the last {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{had} USDC now, {left} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test network: its dollars are worth nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· no network fee for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, until {time} — once, or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{had} USDC now: not enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet whether it was paid. Nothing new is paid; see Payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice says paid. We are checking the chain; see Payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit at Venice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays yours to use: jobs are taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another amount in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this wallet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending is paused. Allow it again at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see exactly what is signed before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit at venice.ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open venice.ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {credit} of credit, and {usdc} USDC left. You see exactly what is signed before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account uses an API key. Its credit is added in your Venice account: sign in at venice.ai, open Settings, then API, and buy credit there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} at a time, {day} a day ({used} so far)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} (the least)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type dollars, like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least is {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this wallet holds is not known right now; it may hold money. Without its 12 words or its key on paper all of it is lost for good: nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type dollars, like 5 or {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither where it was saved nor in the folder for audio. Did you move it? If not: its server has not deleted its copy, and fetching it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {cap} at a time; Settings changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {cap} a day; Settings changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your limit of {cap} in 30 days; Settings changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet holds {usdc} USDC: fill it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the seller&apos;s whole address; it starts with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is prepaid: looking is free. Add the job by its number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seller is paid from a wallet, not with an API key. Choose a wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not allowed, so nothing is watched there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} jobs with their prompts and timelines leave this computer. They cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about money stays: payments, uses of credit, and what counts in your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that are not over stay too ({count}): those being made, those that need you, those not fetched, and those with a payment that is not decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget finished jobs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also delete the audio files that were saved for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job with its prompt and timeline leaves this computer. It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget them and delete the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the words on your paper, or from a keystore file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where audio is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretend Venice on this computer. Nothing here can cost anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} USDC on chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} of credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job number copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report for the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on paying here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>${amount}</source>
        <comment>a sum in dollars</comment>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>{amount} $</translation>
    </message>
    <message>
        <source>Gondola is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs are watched and their audio is saved all the same. Nothing is paid, queued, exported or changed before you unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system&apos;s keyring is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With play money there is no keyring to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in the making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a server, such as audio.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid before as “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually all done by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually all done by {time}, by the server&apos;s estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice&apos;s ledger, the chain and our books agree to the cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(and {count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next look {time}, about {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower than 4 of 5 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being made, no estimate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually done by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 of 5 jobs like this are done at the mark, says {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} for looks so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its audio stays at the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its audio stays at Venice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 of 5 were done at the mark, of your last {count} like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next look {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for a look: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from credit: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} used today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all audio safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 of 5 by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all usually done by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} slower than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 payment not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} payments not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job not sure to be queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} jobs not sure to be queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 paid, not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} paid, not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps it until {time} — {left} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may have deleted its copy by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look at “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <translatorcomment>Drafted by machine, not read by a person yet.</translatorcomment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>Venice ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your spending limits cannot be read. Nothing is spent until you set them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is spent until you have set your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending is paused. Nothing new is signed or queued; watching and downloads go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not accept the key of “{name}” any more. Its jobs wait for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice credit: {sum}, and too little USDC in this wallet to add any. Fill the wallet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 recording waits at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice credit: {sum}. Nothing new can be made until you add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} recordings wait at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever looks into a trouble with you. It holds versions, counts and settings; no key, phrase, name, title, address or amount. Nothing is sent: you copy it and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} x {2} at {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In fields and sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this? Then choose a figure or field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers of the chosen jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen jobs, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the next job as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all jobs in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the chosen jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds back or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less or more, in a field for a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a sheet: the answer is no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They leave the list. Their files and payments stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy job numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the prompts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget the prompts of %n jobs?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The prompts, the lyrics and messages that quote them leave this computer for good. The jobs, their files, prices and payments stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio of some is not on this computer as checked audio. Without a job&apos;s number nobody can fetch it from the server; copy the numbers first if you may want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget %n jobs?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job numbers copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not watched any more: %n jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watched again: %n jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prompts forgotten: %n jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten: %n jobs. Files and payments stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Audio not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Venice account, used by its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not tell an API key&apos;s credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is, whatever a server asks. When a server wants its money at another address than before, you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was paid here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not allow {host} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is allowed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts (.txt, .md) are one job each, of a folder all of them. Lists (.csv, .json) are one job for each line, with columns such as prompt, title, model and voice; or model and queue_id for jobs that exist already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text, an empty line or a line of ---, the next text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the texts are parted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop scripts or lists here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At lines of ---</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At empty lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line is a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste texts, CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One job is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} that exist already are watched, for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit {credit}, this would leave {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} jobs are made, the dearest for {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit {credit}: {short} is missing for all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {count} for {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of this batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring some jobs, and their price appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for prices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet: add one under Wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for prices: {known} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and one more batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this batch off the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} — paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}; not all could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should it sound like, or say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Verse] …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it; the first words of the prompt otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}, 1 is normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, de, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrumental, no singing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model improve or write the lyrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it loop without a seam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt, and the price appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price appears once what is marked is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under $0.10 of credit Venice may hold the audio back until you add credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price for this, from your credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit does not cover this. Add credit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit is not known right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit {credit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bell at the top of the window keeps all of them. Here you choose what rings as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You use {version}. Gondola asks nobody about newer ones unless you want it to, and says nothing about you when it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring on the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job failed, or is gone from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch is through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is proved on chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows yet whether a payment went through, or it expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something waits for your approval, and the window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice credit runs low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not as it should be, such as money spent elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other news, such as a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with your session, in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the computer awake while audio is being downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address that announces versions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the newest version ({version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be found out. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: {name}.mp3 — put together from {fields}; empty means the usual name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rain on a tin roof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretend Venice on this computer. Make, watch and collect real sounds; nothing can cost anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No crypto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a Venice account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an API key. It is kept by your system’s keyring, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay with digital dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a small USDC wallet. We show how to fill it, and it spends only within limits you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid audio, watched and collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set limits next; nothing is spent before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest cost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest in the making first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a sound and see its price before anything is spent. Gondola watches it being made, saves it to your downloads folder and rings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job fits this choice. All your jobs are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search title, prompt, model, file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget finished jobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The German words were drafted by machine: tell us what reads wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Gondola now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used after the next start of Gondola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limits hold from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten: you are asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not paid any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the rows out to copy their files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs lyrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instrumental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside. It goes on counting in your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit that you add and jobs that are taken from it appear here, each with its proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment fits what you chose above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is what a job looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other addresses take effect at the next start, another proxy at once. A node has to prove its network before it is believed; with several, two have to agree about a payment, and when one fails another stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address a line; empty means the usual ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Believes {host} about payments on {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type https addresses. Plain http works only for a server on this computer: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes for {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in at {host} as Venice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. It takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is spent past these, whatever a server asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked Gondola pays, queues, exports and changes nothing, and notifications hide sums. Jobs are watched and audio is saved all the same. Your keyring is asked to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause spending: sign nothing new and queue nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself when nobody touches the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches and looks that cost money stop while it is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{jobs} · one line left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{jobs} · {left} lines left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and lists ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} And {count} more like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving USDC out of a wallet is not built into this version. Every other wallet can do it with the same words or key; it needs a little ETH on Base for the network&apos;s fee, a few cents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a small wallet, bring in one you have,
or use the API key of a Venice account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet is pretend, and its key is no secret: never send real money to its address. Leave play money to add a wallet of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new wallet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a wallet you have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an API key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept by {keyring}, never in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Believes every server that the certificates in “{file}” vouch for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that the system trusts, and no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company that looks into connections gives out such a file; nobody else needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that are believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}. This computer itself is never reached through a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound cannot be played inside this window here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray has gone, so the window is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Gondola?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola goes on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It watches your jobs from the tray. Quit is in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in the making. Venice goes on without us and keeps the audio; Gondola fetches it when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this prompt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt, the lyrics and messages that quote them leave this computer for good. The job, its file, its prices and its payments stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten. Files and payments stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this job?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audio is not on this computer as checked audio. Without the job&apos;s number nobody can fetch it from the server; copy the number first if you may want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is still open: quitting answers it with no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list. Its file and its payments stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is where it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no finished job to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{jobs} jobs forgotten. Payments stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, and is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio ({kinds});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola is running already, but it does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started beside it. Wait a moment, or end it, and start Gondola again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting a moment for a payment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plugin does not support </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error in the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} took {amount} and sent nothing that can be used. That stays lost unless the seller returns it, and going on may cost as much again for each look, within your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on paying here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was paid is missing its answer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied. Send it to {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a pretend Venice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Gondola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spending paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position {at} of {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account {name} {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, {count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {cap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play money: nothing here costs anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said no: nothing was signed or spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something inside Gondola went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you just asked for may not be done. Look under Payments before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio is being downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither Base nor Venice can be reached. See that this computer is online; we ask again by ourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} node answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” stopped: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola is working on this batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made again: that is a new charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this job is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola is working on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such batch (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices rose since you said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit would get low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just this batch is under way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let that one go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job in this batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every price is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the prices again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many jobs at once are always asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of this batch is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again under Wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is longer than is read at once: older rows are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain before the last day: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}: {2} rows of a kind that Gondola does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1}: {2} rows cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice does not tell the ledger of an API key, and it has no wallet on the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is not what was saved for this job, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that was saved, or have it fetched again while its server still keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed after approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed within the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limits were made narrower while this was being signed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing took so long that the offer is nearly over. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never sent: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server says it did not go through; the chain decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server says paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, but the credit is not acknowledged yet: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock after minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>api key accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs that say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses of credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A POST /audio/queue was sent once and its answer was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest ledger row before it: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen since: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell the queue_id of this job, or refund the charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged at {1}, ledger row {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program ended before the answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job was charged, but its number got lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” was queued and charged. Venice support can find it; the report is under Payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved and checked; somebody moved or removed it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in your folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection. Jobs go on being made at Venice, finished audio waits there, and nothing new is paid; Gondola goes on by itself as soon as there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice cannot be reached. Finished audio waits there; Gondola tries again by itself and goes on when it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let Gondola through. Finished audio waits at Venice. Check the proxy in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice could not prove who it is, so nothing is sent there. If your company looks into connections, name its certificate file in Settings; otherwise do not trust this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account that queued this job was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks to be paid for something else than what we asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment is not one that was taken for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment went with the question; the chain shows whether it was taken, see Payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered without a receipt; the chain decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seller says paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch waits for you: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola waits for your answer. No answer means no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but the check failed. The server keeps its copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add some before the next job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new can be made until you add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice credit runs low: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and checked: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} saved and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} without audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {1} of credit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{1}” for {2}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {1} jobs (“{2}”) for {3}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay {1} for a look at “{2}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play money · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venice did not answer, so we do not know whether the job was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been charged, once at most. Nothing is queued again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look for the charge in Venice&apos;s ledger and tell you under Payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was queued and charged, but Gondola could not write it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audio waits at Venice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note its number, {1} (model {2}), and add the job with it once this is mended: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job of this model is being queued right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seller charges for each look, and an API key cannot pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another payment of this account is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key&apos;s credit is added on venice.ai, not from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Gondola is changing the limits right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block it was in is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program ended before it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never sent: the program ended before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finalized block {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} at finalized block {2}, time {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain: it was never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our own node shows the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a finalized block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest amount it takes is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no USDC on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there does not say which version it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gondola {1} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You use {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in the window, or give --keystore and --password-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one with --account NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet is here already, as “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
