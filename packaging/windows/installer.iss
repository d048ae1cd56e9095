; An installer for Windows, for Inno Setup 6: iscc /DVersion=0.1.0 packaging\windows\installer.iss
; It takes build\frozen\voice-interviewer, as scripts/freeze leaves it. Not tried on Windows: see docs/packaging.md.
#ifndef Version
  #error Say which version it is: /DVersion=0.1.0
#endif

[Setup]
; The id stays the same in all versions, or an update would stand beside the old one.
AppId={{6B0E0C52-6C0B-5C0B-9C55-6A6A4D1F8B37}
AppName=Voice Interviewer
AppVersion={#Version}
AppPublisher=The Voice Interviewer authors
; For this user alone: nobody needs an administrator to rehearse.
PrivilegesRequired=lowest
DefaultDirName={autopf}\Voice Interviewer
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\build\installer
OutputBaseFilename=voice-interviewer-{#Version}-setup
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\freezing\light\made\voice-interviewer.ico
UninstallDisplayIcon={app}\voice-interviewer.exe
Compression=lzma2
SolidCompression=yes
; With a certificate: iscc "/Ssign=signtool sign /fd sha256 /td sha256 /tr TIMESTAMP-SERVER $f" and the next line.
; SignTool=sign

[Files]
Source: "..\..\build\frozen\voice-interviewer\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Libraries of an older version must not be found by a newer one. The user's answers are not in this folder.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Voice Interviewer"; Filename: "{app}\voice-interviewer.exe"

[Run]
Filename: "{app}\voice-interviewer.exe"; Description: "Start Voice Interviewer"; Flags: nowait postinstall skipifsilent
