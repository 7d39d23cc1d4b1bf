; The Windows installer: for one person, without administrator rights, and in English and Dari. build.py compiles it.
; What setup promises: the archive is never touched; an update that does not start is undone; only our own files go.
;
; build.py defines: VERSION (0.2.0), NUMBERS (0.2.0.0), EDITION, SIZE (KB), FILES (what is unpacked, one File a line),
; LIST (the name of the list of these files, which is unpacked with them), ICON, OUTPUT, TARGET, TITLE, PUBLISHER;
; and where they are wanted HOMEPAGE, SIGN (a command that signs the uninstaller %1), QUICK (compress little, for trials).

!ifndef TARGET
  !define TARGET amd64-unicode
!endif
Target ${TARGET}
ManifestDPIAware true
RequestExecutionLevel user
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
SetOverwrite on
AllowSkipFiles off
CRCCheck on
BrandingText "Newsdesk ${VERSION}"
Name "${TITLE}"
OutFile "${OUTPUT}"
; not %LOCALAPPDATA%\Newsdesk: Windows would take that for %LOCALAPPDATA%\newsdesk, where the archive is
InstallDir "$LOCALAPPDATA\Programs\Newsdesk"
InstallDirRegKey HKCU "Software\Newsdesk" "Folder"

!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include MUI2.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Newsdesk"
!define PROG_ID "Newsdesk.Desk"
!define SHORTCUT "$SMPROGRAMS\Newsdesk.lnk"
!define DESKTOP_SHORTCUT "$DESKTOP\Newsdesk.lnk"
!define ARCHIVE "$LOCALAPPDATA\newsdesk"
; exit codes, for whoever installs silently; 0 is done, 1 cancelled, 2 not written
!define RUNNING 3
!define REFUSED 4
!define NO_START 5
!define CLOSING 240 ; half seconds that a Newsdesk which started setup has to save and close
!define FIRST_START 60000 ; milliseconds: a slow disk, and a virus scanner that sees these files for the first time

Var Before ; the folder of the version that is being replaced, empty where there is none
Var Archive ; where the stories are, for sentences
Var Broken ; what did not go well, as an exit code
Var Update ; 1 where Newsdesk itself started setup: nothing is asked, and Newsdesk is opened again afterwards

!ifdef SIGN
  !uninstfinalize '${SIGN}'
!endif

; ---- pages ----------------------------------------------------------------------------------------------------------

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Newsdesk"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\newsdesk.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(BeforeRemoval)"
!define MUI_FINISHPAGE_TEXT "$(Finished)"

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE FolderChosen
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(Removed)"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Farsi"
!insertmacro MUI_RESERVEFILE_LANGDLL
!include "${__FILEDIR__}/words.nsh"

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "${TITLE}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "${TITLE} setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "MIT licence"

; ---- before anything is touched -------------------------------------------------------------------------------------

Function .onInit
  SetRegView 64
  StrCpy $Archive "${ARCHIVE}"
  Call SpeakDari
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} "$0" "/UPDATE" $1
  ${IfNot} ${Errors}
    StrCpy $Update 1
    SetAutoClose true
    ReadRegStr $0 HKCU "${MUI_LANGDLL_REGISTRY_KEY}" "${MUI_LANGDLL_REGISTRY_VALUENAME}"
    ${If} $0 != ""
      StrCpy $LANGUAGE $0
    ${EndIf}
  ${Else}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(OldWindows)" /SD IDOK
    SetErrorLevel ${REFUSED}
    Quit
  ${EndIf}
  Call OnlyOneSetup
  Call AskBeforeOlder
  Call ChooseAsBefore
FunctionEnd

Function SkipInUpdate
  ${If} $Update = 1
    Abort
  ${EndIf}
FunctionEnd

; Newsdesk closed itself for the update: whichever version is in its place now goes on
Function OpenAgain
  ${If} $Update = 1
  ${AndIf} ${FileExists} "$INSTDIR\newsdesk.exe"
    Exec '"$INSTDIR\newsdesk.exe"'
  ${EndIf}
FunctionEnd

Function .onInstSuccess
  Call OpenAgain
FunctionEnd

; NSIS knows Persian and not Dari: whoever has Windows in Dari reads this better than English
Function SpeakDari
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $0 $0 & 0x3FF
  ${If} $0 = 0x8C
    StrCpy $LANGUAGE ${LANG_FARSI}
  ${EndIf}
FunctionEnd

Function OnlyOneSetup
  System::Call 'kernel32::CreateMutex(p 0, i 0, t "Newsdesk.Setup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
    MessageBox MB_OK|MB_ICONINFORMATION "$(SetupRuns)" /SD IDOK
    SetErrorLevel ${RUNNING}
    Quit
  ${EndIf}
FunctionEnd

; an older Newsdesk does not open an archive that a newer one has carried over
Function AskBeforeOlder
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(Older)" /SD IDYES IDYES goOn
      SetErrorLevel 1
      Quit
      goOn:
    ${EndIf}
  ${EndIf}
FunctionEnd

!macro InUse un
; refuses while the program of $INSTDIR runs: Windows lets nobody write to a program that does
Function ${un}RefuseWhileRunning
  StrCpy $R6 0
  again:
  StrCpy $R9 ""
  Push "$INSTDIR\newsdesk.exe"
  Call ${un}IsInUse
  Push "$INSTDIR\newsdesk.com"
  Call ${un}IsInUse
  ${If} $R9 != ""
    ${If} $Update = 1
    ${AndIf} $R6 < ${CLOSING}
      IntOp $R6 $R6 + 1
      Sleep 500
      Goto again
    ${EndIf}
    DetailPrint "$(Runs)"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Runs)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${RUNNING}
    Quit
  ${EndIf}
FunctionEnd

Function ${un}IsInUse
  Pop $R7
  ${If} ${FileExists} "$R7"
    ClearErrors
    FileOpen $R8 "$R7" a
    ${If} ${Errors}
      StrCpy $R9 "$R7"
    ${Else}
      FileClose $R8
    ${EndIf}
  ${EndIf}
FunctionEnd
!macroend
!insertmacro InUse ""
!insertmacro InUse "un."

; sets $R9 to a sentence where the chosen folder will not do, and $INSTDIR to its name without a stroke at the end
Function JudgeFolder
  StrCpy $R9 ""
  ${Do}
    StrCpy $R0 "$INSTDIR" 1 -1
    ${If} $R0 != "\"
      ${Break}
    ${EndIf}
    StrCpy $INSTDIR "$INSTDIR" -1
  ${Loop}
  StrLen $R0 "$INSTDIR"
  ${If} $R0 < 3 ; a whole drive: what else lies there is none of our business
    StrCpy $INSTDIR "$INSTDIR\Newsdesk"
  ${EndIf}
  GetFullPathName $R0 "$INSTDIR"
  ${If} $R0 == ""
    StrCpy $R0 "$INSTDIR"
  ${EndIf}
  StrLen $R1 "$Archive"
  StrCpy $R2 "$R0" $R1
  StrCpy $R3 "$R0" 1 $R1
  ${If} $R2 == "$Archive" ; NSIS compares as Windows does: without regard to case
    ${If} $R3 == ""
    ${OrIf} $R3 == "\"
      StrCpy $R9 "$(FolderOfArchive)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function FolderChosen
  Call JudgeFolder
  ${If} $R9 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$R9"
    Abort
  ${EndIf}
FunctionEnd

; ---- removing our own files, and nothing else -----------------------------------------------------------------------

!macro RemoveListed un
; removes from the folder $R0 what its list names: "F file" and "D folder" a line, folders after what is in them.
; A folder in which somebody put something of their own stays, with that.
Function ${un}RemoveListed
  ClearErrors
  FileOpen $R1 "$R0\${LIST}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileRead $R1 $R2
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      ${WordReplace} "$R2" "$\r" "" "+" $R2
      ${WordReplace} "$R2" "$\n" "" "+" $R2
      StrCpy $R3 "$R2" 2
      StrCpy $R2 "$R2" "" 2
      ${If} $R3 == "F "
        Delete "$R0\$R2"
      ${ElseIf} $R3 == "D "
        RMDir "$R0\$R2"
      ${EndIf}
    ${Loop}
    FileClose $R1
    Delete "$R0\${LIST}"
  ${EndIf}
  Delete "$R0\uninstall.exe"
  RMDir "$R0"
FunctionEnd
!macroend
!insertmacro RemoveListed ""
!insertmacro RemoveListed "un."

; ---- putting the new version in the place of the old ----------------------------------------------------------------

Function .onInstFailed
  Call GoBack
  Call OpenAgain
FunctionEnd

; a power cut in the middle of an update leaves the old version aside and half of the new one in its place
Function FinishInterrupted
  ${If} ${FileExists} "$INSTDIR.before\newsdesk.exe"
    DetailPrint "$(Interrupted)"
    StrCpy $Before "$INSTDIR.before"
    Call GoBack
  ${EndIf}
  StrCpy $R0 "$INSTDIR.failed"
  Call RemoveListed
FunctionEnd

Function MoveAside
  ${IfNot} ${FileExists} "$INSTDIR\newsdesk.exe"
    Return
  ${EndIf}
  again:
  ClearErrors
  Rename "$INSTDIR" "$INSTDIR.before"
  ${If} ${Errors}
    DetailPrint "$(Held)"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Held)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${RUNNING}
    Quit
  ${EndIf}
  StrCpy $Before "$INSTDIR.before"
FunctionEnd

; the new version out of the way, the old one back in its place
Function GoBack
  SetOutPath "$TEMP"
  StrCpy $R0 "$INSTDIR"
  ${If} $Before != ""
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.failed"
    ${IfNot} ${Errors}
      Rename "$Before" "$INSTDIR"
      StrCpy $R0 "$INSTDIR.failed"
      Call RemoveListed
    ${Else}
      Call RemoveListed
      Rename "$Before" "$INSTDIR"
    ${EndIf}
    StrCpy $Before ""
  ${Else}
    Call RemoveListed
  ${EndIf}
FunctionEnd

; sets $Broken unless both programs say that they are this version. The one for the command line is asked first:
; the other would tell a person what is wrong with it, and wait.
Function TryFirstStart
  DetailPrint "$(FirstStart)"
  nsExec::ExecToStack /TIMEOUT=${FIRST_START} '"$INSTDIR\newsdesk.com" --version'
  Pop $0
  Pop $1
  StrLen $2 "newsdesk ${VERSION}"
  StrCpy $1 $1 $2
  ${If} "$0:$1" != "0:newsdesk ${VERSION}"
    StrCpy $Broken ${NO_START}
    Return
  ${EndIf}
  nsExec::Exec /TIMEOUT=${FIRST_START} '"$INSTDIR\newsdesk.exe" --version'
  Pop $0
  ${If} $0 != 0
    StrCpy $Broken ${NO_START}
  ${EndIf}
FunctionEnd

; the old version goes; what a person had put into its folder comes along
Function RemoveBefore
  ${If} $Before == ""
    Return
  ${EndIf}
  StrCpy $R0 "$Before"
  Call RemoveListed
  ${If} ${FileExists} "$Before\*.*"
    FindFirst $0 $1 "$Before\*"
    ${DoWhile} $1 != ""
      ${If} $1 != "."
      ${AndIf} $1 != ".."
        Rename "$Before\$1" "$INSTDIR\$1"
      ${EndIf}
      FindNext $0 $1
    ${Loop}
    FindClose $0
    RMDir "$Before"
    ${If} ${FileExists} "$Before\*.*"
      DetailPrint "$(OwnFiles) $Before"
    ${EndIf}
  ${EndIf}
  StrCpy $Before ""
FunctionEnd

Section "Newsdesk" Program
  SectionIn RO
  SetOutPath "$TEMP" ; a folder in which somebody stands cannot be moved
  Call JudgeFolder
  ${If} $R9 != ""
    DetailPrint "$R9"
    SetErrorLevel ${REFUSED}
    Quit
  ${EndIf}
  Call RefuseWhileRunning
  Call FinishInterrupted
  Call MoveAside

  ClearErrors
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  ${If} ${Errors}
    Abort "$(NotWritten)"
  ${EndIf}

  Call TryFirstStart
  ${If} $Broken != ""
    StrCpy $R4 "$Before"
    Call GoBack
    SetErrorLevel $Broken
    ${If} $R4 == ""
      DetailPrint "$(DoesNotStart)"
      MessageBox MB_OK|MB_ICONSTOP "$(DoesNotStart)" /SD IDOK
    ${Else}
      DetailPrint "$(PutBack)"
      MessageBox MB_OK|MB_ICONSTOP "$(PutBack)" /SD IDOK
    ${EndIf}
    Call OpenAgain
    Quit
  ${EndIf}
  Call RemoveBefore
  Call Register
SectionEnd

; ---- what Windows is told -------------------------------------------------------------------------------------------

Function Register
  CreateShortcut "${SHORTCUT}" "$INSTDIR\newsdesk.exe" "" "$INSTDIR\newsdesk.exe" 0
  WriteRegStr HKCU "Software\Newsdesk" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\newsdesk.exe" "" "$INSTDIR\newsdesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\newsdesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "Comments" "$(ArchiveIs)"
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !ifdef HOMEPAGE
    WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  !endif
FunctionEnd

Section "$(DeskFiles)" Association
  WriteRegStr HKCU "Software\Classes\${PROG_ID}" "" "$(DeskFile)"
  WriteRegStr HKCU "Software\Classes\${PROG_ID}\DefaultIcon" "" "$INSTDIR\newsdesk.exe,1"
  WriteRegStr HKCU "Software\Classes\${PROG_ID}\shell\open\command" "" '"$INSTDIR\newsdesk.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.newsdesk" "" "${PROG_ID}"
  WriteRegNone HKCU "Software\Classes\.newsdesk\OpenWithProgids" "${PROG_ID}"
  Call TellShell
SectionEnd

Section /o "$(OnDesktop)" Desktop
  CreateShortcut "${DESKTOP_SHORTCUT}" "$INSTDIR\newsdesk.exe" "" "$INSTDIR\newsdesk.exe" 0
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(AboutProgram)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Association} "$(AboutDeskFiles)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Desktop} "$(AboutDesktop)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; an update keeps what was chosen; a silent one may choose anew: /DESKTOP=1, /ASSOCIATE=0
Function ChooseAsBefore
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ReadRegStr $1 HKCU "Software\Classes\${PROG_ID}" ""
    ${If} $1 == ""
      !insertmacro UnselectSection ${Association}
    ${EndIf}
    ${If} ${FileExists} "${DESKTOP_SHORTCUT}"
      !insertmacro SelectSection ${Desktop}
    ${EndIf}
  ${EndIf}
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} "$2" "/DESKTOP=" $0
  ${If} $0 == "1"
    !insertmacro SelectSection ${Desktop}
  ${EndIf}
  ${GetOptions} "$2" "/ASSOCIATE=" $0
  ${If} $0 == "0"
    !insertmacro UnselectSection ${Association}
  ${EndIf}
FunctionEnd

!macro TellShell un
Function ${un}TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
FunctionEnd
!macroend
!insertmacro TellShell ""
!insertmacro TellShell "un."

; ---- removal --------------------------------------------------------------------------------------------------------

Function un.onInit
  SetRegView 64
  StrCpy $Archive "${ARCHIVE}"
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  Call un.RefuseWhileRunning
  StrCpy $R0 "$INSTDIR.before"
  Call un.RemoveListed
  StrCpy $R0 "$INSTDIR.failed"
  Call un.RemoveListed
  StrCpy $R0 "$INSTDIR"
  Call un.RemoveListed
  Delete "${SHORTCUT}"
  Delete "${DESKTOP_SHORTCUT}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Newsdesk"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\newsdesk.exe"
  ReadRegStr $0 HKCU "Software\Classes\.newsdesk" ""
  ${If} $0 == "${PROG_ID}"
    DeleteRegValue HKCU "Software\Classes\.newsdesk" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.newsdesk\OpenWithProgids" "${PROG_ID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.newsdesk\OpenWithProgids"
  ReadRegStr $0 HKCU "Software\Classes\.newsdesk" ""
  ${If} $0 == ""
    DeleteRegKey /ifempty HKCU "Software\Classes\.newsdesk"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${PROG_ID}"
  Call un.TellShell
  ${If} ${FileExists} "$INSTDIR\*.*"
    DetailPrint "$(OwnFiles) $INSTDIR"
  ${EndIf}
  DetailPrint "$(ArchiveStays)"
SectionEnd
