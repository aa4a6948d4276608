; The installer for Windows: for one person, without administrator rights. Wallets, records and audio are that
; person's own and stay when the program goes, unless the person asks otherwise.
;
; makensis -DVERSION=0.1.0 -DFROZEN=build\frozen\gondola -DICON=build\gondola.ico -DLICENSE=LICENSE
;          -DOUT=dist\Gondola-0.1.0-setup.exe [-DSIGN=sign.cmd] packaging\windows\gondola.nsi

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!ifndef VERSION
  !error "VERSION is missing"
!endif
!ifndef FROZEN
  !error "FROZEN is missing: the folder that PyInstaller made"
!endif

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Gondola"
!define TYPE "Gondola.Listing"

Name "Gondola"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Gondola"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"'
!endif

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Gondola"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Gondola"
VIAddVersionKey "CompanyName" "The Gondola authors"
VIAddVersionKey "LegalCopyright" "The Gondola authors, MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\gondola.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.AskAboutRecords un.HeardAboutRecords
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString RUNS ${LANG_ENGLISH} "Gondola is running. Quit it from its menu in the tray, then go on."
LangString RUNS ${LANG_GERMAN} "Gondola läuft. Beenden Sie es über sein Symbol im Infobereich und fahren Sie dann fort."
LangString RECORDS_TITLE ${LANG_ENGLISH} "Your records"
LangString RECORDS_TITLE ${LANG_GERMAN} "Ihre Aufzeichnungen"
LangString RECORDS_SUBTITLE ${LANG_ENGLISH} "They stay unless you say otherwise."
LangString RECORDS_SUBTITLE ${LANG_GERMAN} "Sie bleiben, wenn Sie nichts anderes sagen."
LangString RECORDS_WORDS ${LANG_ENGLISH} "Jobs, payments and settings stay on this computer, and keys stay in the Windows Credential Manager. Whoever installs Gondola again finds them as they were. Audio in your downloads folder is never touched."
LangString RECORDS_WORDS ${LANG_GERMAN} "Aufträge, Zahlungen und Einstellungen bleiben auf diesem Computer, und Schlüssel bleiben in der Windows-Anmeldeinformationsverwaltung. Wer Gondola wieder installiert, findet alles wie zuvor. Audiodateien in Ihrem Download-Ordner werden nie angerührt."
LangString RECORDS_DELETE ${LANG_ENGLISH} "Delete the records of jobs and payments too. This cannot be undone."
LangString RECORDS_DELETE ${LANG_GERMAN} "Auch die Aufzeichnungen über Aufträge und Zahlungen löschen. Das lässt sich nicht rückgängig machen."

Var DeleteRecords
Var DeleteBox

!macro REFUSE_WHILE_RUNNING
  ; A program that runs holds its own file: it cannot be renamed to itself for writing.
  again:
  ${If} ${FileExists} "$INSTDIR\gondola.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\gondola.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Gondola"
  !insertmacro REFUSE_WHILE_RUNNING
  ; What an older version left would be found by the newer one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FROZEN}${SEPARATOR}*.*"
  CreateShortCut "$SMPROGRAMS\Gondola.lnk" "$INSTDIR\gondola.exe" "window"

  WriteRegStr HKCU "Software\Classes\.gondola-listing" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "Listing of a paid job"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\gondola.exe,0"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\gondola.exe" window "%1"'

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Gondola"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Gondola authors"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\gondola.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Function un.AskAboutRecords
  !insertmacro MUI_HEADER_TEXT "$(RECORDS_TITLE)" "$(RECORDS_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 60u "$(RECORDS_WORDS)"
  Pop $0
  ${NSD_CreateCheckbox} 0 70u 100% 20u "$(RECORDS_DELETE)"
  Pop $DeleteBox
  nsDialogs::Show
FunctionEnd

Function un.HeardAboutRecords
  ${NSD_GetState} $DeleteBox $DeleteRecords
FunctionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  Delete "$SMPROGRAMS\Gondola.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\gondola.exe"
  Delete "$INSTDIR\gondola-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\.gondola-listing"
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Gondola"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "Gondola"
  ; Never without being asked: a silent removal keeps everything.
  ${If} $DeleteRecords == ${BST_CHECKED}
    RMDir /r "$LOCALAPPDATA\Gondola"
  ${EndIf}
SectionEnd
