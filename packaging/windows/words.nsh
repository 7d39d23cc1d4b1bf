; What setup says, in English and Dari. Places in the sentences: $INSTDIR the program's folder, $Archive the stories'.

LangString Welcome ${LANG_ENGLISH} "Setup will install ${TITLE} ${VERSION} for you alone. It needs no administrator and no network.$\r$\n$\r$\nAn older version is replaced. Your stories are not touched."
LangString Welcome ${LANG_FARSI} "${TITLE} نسخه ${VERSION} تنها برای شما نصب می‌شود. نه مدیر سیستم لازم است و نه شبکه.$\r$\n$\r$\nنسخه پیشین جای خود را به این نسخه می‌دهد. به خبرهای شما دست زده نمی‌شود."

LangString Finished ${LANG_ENGLISH} "${TITLE} ${VERSION} is ready. Your stories are kept in$\r$\n$Archive"
LangString Finished ${LANG_FARSI} "${TITLE} نسخه ${VERSION} آماده است. خبرهای شما این‌جا نگهداری می‌شوند:$\r$\n$Archive"

LangString ArchiveIs ${LANG_ENGLISH} "Stories are kept in $Archive"
LangString ArchiveIs ${LANG_FARSI} "خبرها این‌جا هستند: $Archive"

LangString ArchiveStays ${LANG_ENGLISH} "Only the program is removed. Your stories, settings and backups stay in $Archive"
LangString ArchiveStays ${LANG_FARSI} "تنها برنامه پاک می‌شود. خبرها، تنظیمات و نسخه‌های پشتیبان شما همین‌جا می‌مانند: $Archive"

LangString BeforeRemoval ${LANG_ENGLISH} "Only the program is removed. Your stories, settings and backups stay in$\r$\n$Archive"
LangString BeforeRemoval ${LANG_FARSI} "تنها برنامه پاک می‌شود. خبرها، تنظیمات و نسخه‌های پشتیبان شما همین‌جا می‌مانند:$\r$\n$Archive"

LangString Removed ${LANG_ENGLISH} "Newsdesk is gone. Your stories, settings and backups stay in$\r$\n$Archive$\r$\n$\r$\nInstall Newsdesk again to go on with them, or delete that folder yourself."
LangString Removed ${LANG_FARSI} "برنامه پاک شد. خبرها، تنظیمات و نسخه‌های پشتیبان شما همین‌جا می‌مانند:$\r$\n$Archive$\r$\n$\r$\nبرای ادامه کار برنامه را دوباره نصب کنید؛ یا این پوشه را خودتان پاک کنید."

LangString OldWindows ${LANG_ENGLISH} "Newsdesk needs Windows 10 or newer, of 64 bits. Nothing was changed."
LangString OldWindows ${LANG_FARSI} "این برنامه به ویندوز ۱۰ یا نوتر (۶۴ بیت) نیاز دارد. چیزی تغییر نکرد."

LangString SetupRuns ${LANG_ENGLISH} "Setup of Newsdesk runs already. Finish it there."
LangString SetupRuns ${LANG_FARSI} "نصب برنامه پیش از این آغاز شده است. همان‌جا تمامش کنید."

LangString Older ${LANG_ENGLISH} "A newer version ($0) is installed. Do you want to go back to ${VERSION}?$\r$\n$\r$\nThe older version may not open an archive that the newer one has used. A backup from before is then in the folder desk-backups in $Archive"
LangString Older ${LANG_FARSI} "نسخه نوتر ($0) نصب است. می‌خواهید به ${VERSION} برگردید؟$\r$\n$\r$\nشاید نسخه کهنه‌تر آرشیفی را که نسخه نوتر به کار برده باز نکند. نسخه پشتیبان پیش از آن در پوشه desk-backups این‌جاست: $Archive"

LangString Runs ${LANG_ENGLISH} "Newsdesk is running. Close it, and its command line, then try again.$\r$\n$\r$\nNothing was changed."
LangString Runs ${LANG_FARSI} "برنامه در حال کار است. آن را و خط فرمانش را ببندید، و دوباره کوشش کنید.$\r$\n$\r$\nچیزی تغییر نکرد."

LangString Held ${LANG_ENGLISH} "The folder $INSTDIR is in use by another program. Close what shows files from it, then try again.$\r$\n$\r$\nNothing was changed."
LangString Held ${LANG_FARSI} "برنامه دیگری پوشه $INSTDIR را به کار می‌برد. آنچه را که فایل‌های آن را نشان می‌دهد ببندید، و دوباره کوشش کنید.$\r$\n$\r$\nچیزی تغییر نکرد."

LangString FolderOfArchive ${LANG_ENGLISH} "Your stories are kept in $Archive. Choose another folder for the program."
LangString FolderOfArchive ${LANG_FARSI} "خبرهای شما در $Archive هستند. برای برنامه پوشه دیگری برگزینید."

LangString Interrupted ${LANG_ENGLISH} "An earlier update was broken off; the version before it is put back first."
LangString Interrupted ${LANG_FARSI} "به‌روزرسانی پیشین نیمه‌کاره مانده بود؛ نخست نسخه پیش از آن برگردانده می‌شود."

LangString FirstStart ${LANG_ENGLISH} "Trying a first start …"
LangString FirstStart ${LANG_FARSI} "آزمایش نخستین آغاز …"

LangString NotWritten ${LANG_ENGLISH} "Not everything could be written. Make room on the disk, or choose another folder. What was here before is back in its place."
LangString NotWritten ${LANG_FARSI} "همه فایل‌ها نوشته نشدند. در دیسک جا باز کنید یا پوشه دیگری برگزینید. آنچه پیش از این بود به جای خود برگشت."

LangString DoesNotStart ${LANG_ENGLISH} "Newsdesk ${VERSION} does not start on this computer, and was taken away again. A virus scanner may have stopped it: allow Newsdesk there, then run setup again."
LangString DoesNotStart ${LANG_FARSI} "نسخه ${VERSION} در این کمپیوتر آغاز نمی‌شود و دوباره برداشته شد. شاید ضدویروس آن را بازداشته باشد: در آن‌جا اجازه بدهید و نصب را دوباره آغاز کنید."

LangString PutBack ${LANG_ENGLISH} "Newsdesk ${VERSION} does not start on this computer. The version that you had is back in its place, and your stories were not touched.$\r$\n$\r$\nA virus scanner may have stopped the new version: allow Newsdesk there, then run setup again."
LangString PutBack ${LANG_FARSI} "نسخه ${VERSION} در این کمپیوتر آغاز نمی‌شود. نسخه پیشین به جای خود برگشت، و به خبرهای شما دست زده نشد.$\r$\n$\r$\nشاید ضدویروس نسخه نو را بازداشته باشد: در آن‌جا اجازه بدهید و نصب را دوباره آغاز کنید."

LangString OwnFiles ${LANG_ENGLISH} "Files that setup did not bring stay in"
LangString OwnFiles ${LANG_FARSI} "فایل‌هایی که این برنامه نیاورده بود این‌جا می‌مانند:"

LangString DeskFiles ${LANG_ENGLISH} "Open desk files (.newsdesk)"
LangString DeskFiles ${LANG_FARSI} "باز کردن فایل میز (.newsdesk)"
LangString DeskFile ${LANG_ENGLISH} "Newsdesk desk"
LangString DeskFile ${LANG_FARSI} "میز Newsdesk"
LangString OnDesktop ${LANG_ENGLISH} "Shortcut on the desktop"
LangString OnDesktop ${LANG_FARSI} "میان‌بُر روی دسکتاپ"
LangString AboutProgram ${LANG_ENGLISH} "The program, and its place in the Start menu."
LangString AboutProgram ${LANG_FARSI} "خود برنامه، و جایش در منوی آغاز."
LangString AboutDeskFiles ${LANG_ENGLISH} "A double click on a desk file opens it in Newsdesk."
LangString AboutDeskFiles ${LANG_FARSI} "دو کلیک روی فایل میز آن را در برنامه باز می‌کند."
LangString AboutDesktop ${LANG_ENGLISH} "Starts Newsdesk from the desktop."
LangString AboutDesktop ${LANG_FARSI} "برنامه را از روی دسکتاپ آغاز می‌کند."
