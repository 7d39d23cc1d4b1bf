<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF">
<context>
    <name>About</name>
    <message>
        <source>From the source code</source>
        <translation>از کد منبع</translation>
    </message>
    <message>
        <source>Package for Debian and Ubuntu</source>
        <translation>بسته برای Debian و Ubuntu</translation>
    </message>
    <message>
        <source>Package for Fedora and its like</source>
        <translation>بسته برای Fedora و همانندهای آن</translation>
    </message>
    <message>
        <source>Portable folder for Linux</source>
        <translation>پوشه همراه برای Linux</translation>
    </message>
    <message>
        <source>Installed for Windows</source>
        <translation>نصب‌شده برای Windows</translation>
    </message>
    <message>
        <source>Portable folder for Windows</source>
        <translation>پوشه همراه برای Windows</translation>
    </message>
    <message>
        <source>Program for macOS</source>
        <translation>برنامه برای macOS</translation>
    </message>
    <message>
        <source>Flatpak</source>
        <translation>Flatpak</translation>
    </message>
    <message>
        <source>About Newsdesk</source>
        <translation>درباره Newsdesk</translation>
    </message>
    <message>
        <source>A desktop editor in which a newsroom writes, reviews and publishes its stories.</source>
        <translation>ویرایشگری برای کمپیوتر که اتاق خبر در آن خبرهایش را می‌نویسد، بازبینی و نشر می‌کند.</translation>
    </message>
    <message>
        <source>This desk: {path}</source>
        <translation>این میز: ⁨{path}⁩</translation>
    </message>
    <message>
        <source>MIT licence. With Qt {qt} (LGPL), Noto and Inter (OFL), Lucide icons (ISC).</source>
        <translation>جواز MIT. با ⁦Qt {qt} (LGPL)⁩، ⁦Noto⁩ و ⁦Inter (OFL)⁩، آیکن‌های ⁦Lucide (ISC)⁩.</translation>
    </message>
    <message>
        <source>light edition</source>
        <translation>نسخه سبک</translation>
    </message>
    <message>
        <source>full edition</source>
        <translation>نسخه کامل</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>امضاشده</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>بدون امضا</translation>
    </message>
    <message>
        <source>built from {commit}</source>
        <translation>ساخته‌شده از {commit}</translation>
    </message>
    <message>
        <source>THIRD-PARTY-NOTICES.md names everything it stands on.</source>
        <translation>فایل ⁦THIRD-PARTY-NOTICES.md⁩ همه آنچه را که به کار رفته نام می‌برد.</translation>
    </message>
    <message>
        <source>The licence of every part, and how to replace Qt: {path}</source>
        <translation>جواز هر بخش و شیوه عوض کردن Qt:‏ {path}</translation>
    </message>
</context>
<context>
    <name>ActionDialogs</name>
    <message>
        <source>Schedule</source>
        <translation>گذاشتن در نوبت نشر</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مهلت</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>تعیین وقت</translation>
    </message>
    <message>
        <source>No due time</source>
        <translation>بی‌مهلت</translation>
    </message>
    <message>
        <source>{count} stories</source>
        <translation>{count} خبر</translation>
    </message>
    <message>
        <source>“{headline}”</source>
        <translation>«⁨{headline}⁩»</translation>
    </message>
    <message>
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
    <message>
        <source>Under embargo until {until}.</source>
        <translation>تا ⁨{until}⁩ زیر ممنوعیت نشر است.</translation>
    </message>
    <message>
        <source>Set by {source}.</source>
        <translation>گذاشته ⁨{source}⁩.</translation>
    </message>
</context>
<context>
    <name>ActionPalette</name>
    <message>
        <source>All actions</source>
        <translation>همه فرمان‌ها</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>چه می‌خواهید بکنید؟</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>جستجو در فرمان‌ها</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>فرمان‌های یافته‌شده</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New story</source>
        <translation>خبر تازه</translation>
    </message>
    <message>
        <source>Save a revision</source>
        <translation>ذخیره نسخه تازه</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>وارد کردن…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صادر کردن…</translation>
    </message>
    <message>
        <source>Export the working copy as a proof…</source>
        <translation>صادر کردن متن کاری به شکل نسخه آزمایشی…</translation>
    </message>
    <message>
        <source>Export outdated copies again</source>
        <translation>صادر کردن دوباره کاپی‌های کهنه</translation>
    </message>
    <message>
        <source>Corrections page…</source>
        <translation>صفحه تصحیح‌ها…</translation>
    </message>
    <message>
        <source>Open another desk…</source>
        <translation>باز کردن میز دیگر…</translation>
    </message>
    <message>
        <source>Create a desk…</source>
        <translation>ساختن میز…</translation>
    </message>
    <message>
        <source>Back up the desk…</source>
        <translation>گرفتن نسخه پشتیبان میز…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>احیای نسخه پشتیبان…</translation>
    </message>
    <message>
        <source>Who is at this machine…</source>
        <translation>چه کسی پشت این کمپیوتر است…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>کارکنان…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>تنظیمات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>انجام دوباره</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>بازگردانی آخرین اقدام</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>یافتن…</translation>
    </message>
    <message>
        <source>In the story while you are in it; from anywhere else, on the desk</source>
        <translation>در خبر، تا وقتی در خبر هستید؛ از هر جای دیگر، در میز</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>یافتن و تعویض…</translation>
    </message>
    <message>
        <source>Search the desk</source>
        <translation>جستجو در میز</translation>
    </message>
    <message>
        <source>Clarify…</source>
        <translation>توضیح دادن…</translation>
    </message>
    <message>
        <source>Add an editor’s note…</source>
        <translation>افزودن یادداشت ویراستار…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>واگذاری…</translation>
    </message>
    <message>
        <source>Due…</source>
        <translation>مهلت…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>کاپی گرفتن</translation>
    </message>
    <message>
        <source>File to desk</source>
        <translation>سپردن به میز</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>بازگرفتن از میز</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>گرفتن به بازبینی</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>رها کردن</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>پس فرستادن…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>گذاشتن در نوبت نشر…</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>برداشتن از نوبت نشر</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحیح…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>به‌روزرسانی…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>پس گرفتن…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>نگه‌داشتن…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>آزاد کردن</translation>
    </message>
    <message>
        <source>Spike…</source>
        <translation>کنار گذاشتن…</translation>
    </message>
    <message>
        <source>Un-spike</source>
        <translation>برگرداندن به میز</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>دور انداختن تغییر</translation>
    </message>
    <message>
        <source>Lift the embargo…</source>
        <translation>برداشتن ممنوعیت نشر…</translation>
    </message>
    <message>
        <source>Copy the story&apos;s text</source>
        <translation>کاپی متن خبر</translation>
    </message>
    <message>
        <source>Suggest changes</source>
        <translation>پیشنهاد تغییر</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>پیشنهاد بعدی</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>پیشنهاد پیشین</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>پذیرفتن پیشنهاد</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>رد کردن پیشنهاد</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>پذیرفتن همه پیشنهادها</translation>
    </message>
    <message>
        <source>Reject all suggestions</source>
        <translation>رد کردن همه پیشنهادها</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>یافته بعدی</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>یافته پیشین</translation>
    </message>
    <message>
        <source>Fix the finding</source>
        <translation>درست کردن یافته</translation>
    </message>
    <message>
        <source>Check as you type</source>
        <translation>بررسی هنگام نوشتن</translation>
    </message>
    <message>
        <source>Checks and house rules…</source>
        <translation>بررسی‌ها و قاعده‌های شیوه‌نامه…</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>یادداشت تازه</translation>
    </message>
    <message>
        <source>Open notes of all stories</source>
        <translation>یادداشت‌های باز همه خبرها</translation>
    </message>
    <message>
        <source>What did the editor change?</source>
        <translation>ویراستار چه چیز را تغییر داد؟</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>همه فرمان‌ها…</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>حالت تمرکز</translation>
    </message>
    <message>
        <source>Desk column</source>
        <translation>ستون میز</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>پنل کناری</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>نشان دادن پیش‌نمایش</translation>
    </message>
    <message>
        <source>Show related stories</source>
        <translation>نشان دادن خبرهای مرتبط</translation>
    </message>
    <message>
        <source>Show what checks find</source>
        <translation>نشان دادن یافته‌های بررسی</translation>
    </message>
    <message>
        <source>Show notes and suggestions</source>
        <translation>نشان دادن یادداشت‌ها و پیشنهادها</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>نشان دادن تاریخچه</translation>
    </message>
    <message>
        <source>Show what is outside</source>
        <translation>نشان دادن کاپی‌های بیرونی</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>ستون بعدی</translation>
    </message>
    <message>
        <source>Previous column</source>
        <translation>ستون پیشین</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>متن بزرگ‌تر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>متن کوچک‌تر</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>اندازه عادی متن</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>رنگ‌ها: مانند سیستم</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>رنگ‌ها: روشن</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>رنگ‌ها: تاریک</translation>
    </message>
    <message>
        <source>Check the desk file</source>
        <translation>بررسی فایل میز</translation>
    </message>
    <message>
        <source>Show the log folder</source>
        <translation>نشان دادن پوشه لاگ</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>بررسی به‌روزرسانی…</translation>
    </message>
    <message>
        <source>Update from a file…</source>
        <translation>به‌روزرسانی از فایل…</translation>
    </message>
    <message>
        <source>About Newsdesk</source>
        <translation>درباره Newsdesk</translation>
    </message>
    <message>
        <source>File the change</source>
        <translation>سپردن تغییر</translation>
    </message>
    <message>
        <source>Review the change</source>
        <translation>بازبینی تغییر</translation>
    </message>
    <message>
        <source>Approve the change</source>
        <translation>تأیید تغییر</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>بازبینی</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>now</source>
        <translation>همین دم</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} دقیقه پیش</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} ساعت پیش</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>دیروز</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Look for updates?</source>
        <translation>به‌روزرسانی جستجو شود؟</translation>
    </message>
    <message>
        <source>May Newsdesk look for updates?</source>
        <translation>اجازه هست Newsdesk به‌روزرسانی را جستجو کند؟</translation>
    </message>
    <message>
        <source>Once a day, it would ask {host} for one small file: the signed list of the newest version.</source>
        <translation>روزی یک بار از {host} یک فایل کوچک می‌خواهد: فهرست امضاشده تازه‌ترین نسخه.</translation>
    </message>
    <message>
        <source>That is an ordinary request, as a browser makes it. Nothing about you, your desk or your stories is sent.</source>
        <translation>این درخواستی عادی است، مانند درخواست مرورگر. هیچ چیزی درباره شما، میز شما یا خبرهای شما فرستاده نمی‌شود.</translation>
    </message>
    <message>
        <source>Nothing is downloaded or installed unless you agree. You can change this in the settings.</source>
        <translation>بدون موافقت شما چیزی گرفته یا نصب نمی‌شود. این را در تنظیمات تغییر داده می‌توانید.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نخیر</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>جستجوی به‌روزرسانی</translation>
    </message>
</context>
<context>
    <name>ArchiveActions</name>
    <message>
        <source>Backed up to {path}</source>
        <translation>نسخه پشتیبان گرفته شد: ⁨{path}⁩</translation>
    </message>
    <message>
        <source>The desk file is in good health.</source>
        <translation>فایل میز سالم است.</translation>
    </message>
    <message>
        <source>The desk file needs attention.</source>
        <translation>فایل میز به رسیدگی نیاز دارد.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>ساختن نسخه پشتیبان…</translation>
    </message>
    <message>
        <source>This desk is in a place where nothing can be written. It can be read, searched and exported, but exports are not recorded. To write in it, save a copy elsewhere.</source>
        <translation>این میز در جایی است که چیزی در آن نوشته نمی‌شود. می‌توان آن را خواند، جستجو کرد و صادر کرد، ولی صادر کردن‌ها ثبت نمی‌شود. برای نوشتن، نسخه‌ای را در جای دیگر ذخیره کنید.</translation>
    </message>
    <message>
        <source>Save a copy and open it…</source>
        <translation>ذخیره یک نسخه و باز کردن آن…</translation>
    </message>
    <message>
        <source>Something is wrong with the desk file. Make a backup to another disk, and look at what was found.</source>
        <translation>فایل میز مشکلی دارد. از آن روی دیسک دیگری نسخه پشتیبان بگیرید و ببینید چه یافته شد.</translation>
    </message>
    <message>
        <source>What was found…</source>
        <translation>آنچه یافته شد…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>احیای نسخه پشتیبان…</translation>
    </message>
    <message>
        <source>This is what can be read of a damaged desk. It can be read, searched and exported, and nothing in the damaged file is changed. To write in it, save a copy elsewhere.</source>
        <translation>این همان است که از یک میز آسیب‌دیده خوانده می‌شود. می‌توان آن را خواند، جستجو کرد و صادر کرد، و در فایل آسیب‌دیده چیزی تغییر نمی‌کند. برای نوشتن، نسخه‌ای را در جای دیگر ذخیره کنید.</translation>
    </message>
    <message>
        <source>The backup is in place. {beyond} It is kept as {file}.</source>
        <translation>نسخه پشتیبان به جای میز گذاشته شد. {beyond} آن میز با نام {file} نگه داشته شده است.</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>برگرداندن احیا</translation>
    </message>
    <message>
        <source>The desk that was there holds nothing that the backup lacks.</source>
        <translation>میزی که آنجا بود چیزی ندارد که در نسخه پشتیبان نباشد.</translation>
    </message>
    <message>
        <source>stories: {count}</source>
        <translation>خبر: {count}</translation>
    </message>
    <message>
        <source>versions: {count}</source>
        <translation>نسخه: {count}</translation>
    </message>
    <message>
        <source>drafts: {count}</source>
        <translation>پیش‌نویس: {count}</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>یادداشت: {count}</translation>
    </message>
    <message>
        <source>The desk that was there holds more than the backup ({held}).</source>
        <translation>میزی که آنجا بود بیش از نسخه پشتیبان دارد ({held}).</translation>
    </message>
    <message>
        <source>The desk that was there cannot be read.</source>
        <translation>میزی که آنجا بود خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>The desk that was there cannot be read whole; as far as it can: {held}.</source>
        <translation>میزی که آنجا بود کامل خوانده نمی‌شود؛ تا جایی که خوانده می‌شود: {held}.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>واگذاری</translation>
    </message>
    <message>
        <source>The staff</source>
        <translation>کارکنان</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>هیچ کس</translation>
    </message>
</context>
<context>
    <name>AuthorField</name>
    <message>
        <source>A line about the author</source>
        <translation>یک سطر درباره نویسنده</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>درباره نویسنده</translation>
    </message>
</context>
<context>
    <name>BackupChooser</name>
    <message>
        <source>Restore a backup</source>
        <translation>احیای نسخه پشتیبان</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>نسخه‌های پشتیبان، تازه‌ترین در آغاز</translation>
    </message>
    <message>
        <source>Choose the copy to go back to.</source>
        <translation>نسخه پشتیبانی را که به آن برمی‌گردید انتخاب کنید.</translation>
    </message>
    <message>
        <source>There are no backups of this desk yet.</source>
        <translation>هنوز از این میز نسخه پشتیبانی نیست.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>احیا</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>فایل دیگر…</translation>
    </message>
    <message>
        <source>Undo the last restore</source>
        <translation>برگرداندن آخرین احیا</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>بستن این پیام</translation>
    </message>
</context>
<context>
    <name>BodyEditor</name>
    <message>
        <source>A picture cannot be pasted into the text.</source>
        <translation>تصویر را نمی‌توان در متن چسپاند.</translation>
    </message>
    <message>
        <source>Body of the story</source>
        <translation>متن خبر</translation>
    </message>
    <message>
        <source>Write the story here</source>
        <translation>خبر را این‌جا بنویسید</translation>
    </message>
    <message>
        <source>This text is too long to paste. Nothing was pasted. Save it as a file and import the file.</source>
        <translation>این متن برای چسپاندن بیش از حد دراز است. چیزی چسپانده نشد. آن را در یک فایل ذخیره و همان فایل را وارد کنید.</translation>
    </message>
    <message>
        <source>{count} blank lines were left out of the pasted text; no word is missing.</source>
        <translation>⁨{count}⁩ سطر خالی از متن چسپانده‌شده کنار گذاشته شد؛ هیچ کلمه‌ای کم نیست.</translation>
    </message>
    <message>
        <source>The pasted text is too large or too complex to keep bold, links and lists. Its words were pasted without them; no word is missing.</source>
        <translation>متن چسپانده‌شده بزرگ‌تر یا پیچیده‌تر از آن است که خط ضخیم، لینک‌ها و فهرست‌هایش بماند. کلماتش بدون آن‌ها چسپانده شد؛ هیچ کلمه‌ای کم نیست.</translation>
    </message>
</context>
<context>
    <name>CardVerbs</name>
    <message>
        <source>Reply</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>حل کردن</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>باز کردن دوباره</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>پذیرفتن</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>درست کردن</translation>
    </message>
    <message>
        <source>Add to the desk’s words</source>
        <translation>افزودن به واژه‌های میز</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>نادیده گرفتن در این‌جا</translation>
    </message>
    <message>
        <source>Ignore in this story</source>
        <translation>نادیده گرفتن در این خبر</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>دیگر هرگز</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>نشان دادن</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>پنهان کردن</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>nothing here</source>
        <translation>این‌جا چیزی نیست</translation>
    </message>
    <message>
        <source>[removed: {0}]</source>
        <translation>[برداشته: {0}]</translation>
    </message>
    <message>
        <source>[added: {0}]</source>
        <translation>[افزوده: {0}]</translation>
    </message>
    <message>
        <source>removed: {0}</source>
        <translation>برداشته: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>added: {0}</source>
        <translation>افزوده: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>moved from paragraph {n}</source>
        <translation>آمده از پاراگراف {n}</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>What changed</source>
        <translation>چه تغییر کرد</translation>
    </message>
    <message>
        <source>Next change: F7</source>
        <translation>تغییر بعدی: ⁦F7⁩</translation>
    </message>
    <message>
        <source>Change before: Shift F7</source>
        <translation>تغییر پیشین: ⁦Shift F7⁩</translation>
    </message>
    <message>
        <source>One change</source>
        <translation>یک تغییر</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} تغییر</translation>
    </message>
    <message>
        <source>Change {n} of {all}</source>
        <translation>تغییر {n} از {all}</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Moved here from place {n}</source>
        <translation>از جای {n} به این‌جا آمده</translation>
    </message>
    <message>
        <source>Moved here from paragraph {n}</source>
        <translation>از پاراگراف {n} به این‌جا آمده</translation>
    </message>
    <message>
        <source>Moved away, to paragraph {n}</source>
        <translation>به پاراگراف {n} رفته</translation>
    </message>
    <message>
        <source>Show {n} unchanged paragraphs</source>
        <translation>نشان دادن {n} پاراگراف بی‌تغییر</translation>
    </message>
</context>
<context>
    <name>CheckSettings</name>
    <message>
        <source>Gates</source>
        <translation>شرط‌ها</translation>
    </message>
    <message>
        <source>Sense</source>
        <translation>معنا</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>املا</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>دستور زبان</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>شیوه‌نامه</translation>
    </message>
</context>
<context>
    <name>CheckSettingsDialog</name>
    <message>
        <source>Checks and house rules</source>
        <translation>بررسی‌ها و قاعده‌های شیوه‌نامه</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>شرط‌ها</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>قاعده‌های شیوه‌نامه</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The dateline “{dateline}” is typed into the text: move it into the dateline field.</source>
        <translation>محل خبر «⁨{dateline}⁩» در متن نوشته شده است: آن را به خانه محل خبر ببرید.</translation>
    </message>
    <message>
        <source>From there it prints in the house style, and search and feeds know the place.</source>
        <translation>از آن‌جا به شیوه‌نامه چاپ می‌شود، و جستجو و خبرخوان‌ها محل را می‌شناسند.</translation>
    </message>
    <message>
        <source>The dateline “{dateline}” is typed into the text, and its field is filled: it would print twice.</source>
        <translation>محل خبر «⁨{dateline}⁩» در متن نوشته شده و خانه آن هم پر است: دو بار چاپ می‌شد.</translation>
    </message>
    <message>
        <source>The field prints it by itself before the first paragraph.</source>
        <translation>آن خانه خودش محل را پیش از پاراگراف اول چاپ می‌کند.</translation>
    </message>
    <message>
        <source>The story says that it was reported from {place}, and has no dateline.</source>
        <translation>خبر می‌گوید که از ⁨{place}⁩ گزارش شده است، و محل خبر ندارد.</translation>
    </message>
    <message>
        <source>Readers look for the place at the start of the story.</source>
        <translation>خوانندگان محل را در آغاز خبر می‌جویند.</translation>
    </message>
    <message>
        <source>An editorial has no dateline: clear the field.</source>
        <translation>سرمقاله محل خبر ندارد: آن خانه را خالی کنید.</translation>
    </message>
    <message>
        <source>It is the paper that speaks, not a reporter at a place.</source>
        <translation>روزنامه است که سخن می‌گوید، نه خبرنگاری در یک محل.</translation>
    </message>
    <message>
        <source>Readers who follow it would land nowhere.</source>
        <translation>خواننده‌ای که آن را باز کند، به جایی نمی‌رسد.</translation>
    </message>
    <message>
        <source>This link leads nowhere: give its address.</source>
        <translation>این لینک به جایی نمی‌رسد: آدرسش را بنویسید.</translation>
    </message>
    <message>
        <source>There is a space in the address “{address}”.</source>
        <translation>در آدرس «⁨{address}⁩» فاصله‌ای هست.</translation>
    </message>
    <message>
        <source>“{address}” is no web address: links lead to https, http, mail or telephone.</source>
        <translation>«⁨{address}⁩» آدرس انترنتی نیست: لینک به ⁦https⁩، ⁦http⁩، ایمیل یا تیلفون می‌رود.</translation>
    </message>
    <message>
        <source>The page would print the words without the link.</source>
        <translation>صفحه این کلمه‌ها را بدون لینک چاپ می‌کرد.</translation>
    </message>
    <message>
        <source>The address “{address}” is broken.</source>
        <translation>آدرس «⁨{address}⁩» شکسته است.</translation>
    </message>
    <message>
        <source>The address “{address}” lacks its beginning, “https://”.</source>
        <translation>آدرس «⁨{address}⁩» آغازش را ندارد: «⁦https://⁩».</translation>
    </message>
    <message>
        <source>“{address}” is not a whole web address.</source>
        <translation>«⁨{address}⁩» آدرس انترنتی کامل نیست.</translation>
    </message>
    <message>
        <source>It would be sought on whatever site the story is read.</source>
        <translation>در هر سایتی که خبر خوانده شود، همان‌جا جستجو می‌شد.</translation>
    </message>
    <message>
        <source>This link has no words to click on.</source>
        <translation>این لینک واژه‌ای ندارد که بر آن کلیک شود.</translation>
    </message>
    <message>
        <source>The brackets of this link do not match: it is written [words](address).</source>
        <translation>قوس‌های این لینک جفت نیست: چنین نوشته می‌شود: ⁨[واژه‌ها](آدرس)⁩.</translation>
    </message>
    <message>
        <source>Readers would see the brackets and the address instead of a link.</source>
        <translation>خوانندگان به جای لینک، قوس‌ها و آدرس را می‌دیدند.</translation>
    </message>
    <message>
        <source>The address of related story {number}, “{address}”, is no whole web address.</source>
        <translation>آدرس خبر مرتبط {number}، «⁨{address}⁩»، آدرس انترنتی کامل نیست.</translation>
    </message>
    <message>
        <source>One suggestion in the text is open: accept or reject it.</source>
        <translation>یک پیشنهاد در متن باز است: آن را بپذیرید یا رد کنید.</translation>
    </message>
    <message>
        <source>While it is open nobody knows which words are the paper’s.</source>
        <translation>تا باز است، کسی نمی‌داند کدام واژه‌ها از روزنامه است.</translation>
    </message>
    <message>
        <source>{count} suggestions in the text are open: accept or reject them.</source>
        <translation>‏{count} پیشنهاد در متن باز است: آن‌ها را بپذیرید یا رد کنید.</translation>
    </message>
    <message>
        <source>While they are open nobody knows which words are the paper’s.</source>
        <translation>تا باز هستند، کسی نمی‌داند کدام واژه‌ها از روزنامه است.</translation>
    </message>
    <message>
        <source>One note to the story is open: answer it and tick it off.</source>
        <translation>یک یادداشت به خبر باز است: پاسخ دهید و آن را حل کنید.</translation>
    </message>
    <message>
        <source>Somebody asked something and has not been answered.</source>
        <translation>کسی چیزی پرسیده و پاسخی نگرفته است.</translation>
    </message>
    <message>
        <source>{count} notes to the story are open: answer them and tick them off.</source>
        <translation>‏{count} یادداشت به خبر باز است: پاسخ دهید و آن‌ها را حل کنید.</translation>
    </message>
    <message>
        <source>Related story {number} cannot print: take it out or choose another.</source>
        <translation>خبر مرتبط {number} چاپ شده نمی‌تواند: آن را بردارید یا خبر دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>It was spiked or withdrawn, or the archive no longer has it.</source>
        <translation>کنار گذاشته یا پس گرفته شده است، یا آرشیف دیگر آن را ندارد.</translation>
    </message>
    <message>
        <source>This picture has no words for readers who cannot see it.</source>
        <translation>این تصویر برای خوانندگانی که آن را نمی‌بینند واژه‌ای ندارد.</translation>
    </message>
    <message>
        <source>Screen readers say them aloud; they stand between the square brackets.</source>
        <translation>صفحه‌خوان‌ها آن را بلند می‌خوانند؛ جایش میان قوس‌های مربع است.</translation>
    </message>
    <message>
        <source>This picture has no caption.</source>
        <translation>این تصویر شرح ندارد.</translation>
    </message>
    <message>
        <source>Readers ask who, where and when; it stands in quotation marks after the address.</source>
        <translation>خوانندگان می‌پرسند کی، کجا و چه وقت؛ جای شرح در گیومه، پس از آدرس است.</translation>
    </message>
    <message>
        <source>There is no headline.</source>
        <translation>عنوانی نیست.</translation>
    </message>
    <message>
        <source>The desk finds a story by its headline, and readers choose it by that.</source>
        <translation>میز خبر را از عنوانش می‌یابد، و خوانندگان آن را با همان انتخاب می‌کنند.</translation>
    </message>
    <message>
        <source>There is no byline.</source>
        <translation>نام نویسنده نیست.</translation>
    </message>
    <message>
        <source>Readers must see who answers for the story: a name, or a desk of the paper.</source>
        <translation>خوانندگان باید ببینند چه کسی پاسخگوی خبر است: یک نام، یا یکی از میزهای روزنامه.</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>متنی نیست.</translation>
    </message>
    <message>
        <source>A headline alone is no story.</source>
        <translation>عنوان تنها خبر نیست.</translation>
    </message>
    <message>
        <source>The story has no section.</source>
        <translation>خبر بخش ندارد.</translation>
    </message>
    <message>
        <source>Without one nobody knows which editor reads it and on which page it stands.</source>
        <translation>بی بخش کسی نمی‌داند کدام ویراستار آن را می‌خواند و در کدام صفحه می‌آید.</translation>
    </message>
    <message>
        <source>The headline has {length} characters; {limit} is the limit.</source>
        <translation>عنوان {length} حرف دارد؛ حد آن {limit} است.</translation>
    </message>
    <message>
        <source>Longer ones are cut off on phones and in lists of links.</source>
        <translation>عنوان درازتر در موبایل و در فهرست لینک‌ها بریده می‌شود.</translation>
    </message>
    <message>
        <source>The embargo names no time zone.</source>
        <translation>ممنوعیت نشر منطقه زمانی ندارد.</translation>
    </message>
    <message>
        <source>An hour without a zone is a different hour at every desk.</source>
        <translation>ساعت بی‌منطقه زمانی، در هر میز ساعت دیگری است.</translation>
    </message>
    <message>
        <source>The embargo’s time zone “{zone}” is not known: choose one from the list.</source>
        <translation>منطقه زمانی ممنوعیت نشر، «⁨{zone}⁩»، شناخته نیست: یکی را از فهرست انتخاب کنید.</translation>
    </message>
    <message>
        <source>An hour in an unknown zone is a different hour at every desk.</source>
        <translation>ساعت در منطقه زمانی ناشناخته، در هر میز ساعت دیگری است.</translation>
    </message>
    <message>
        <source>The embargo does not say who set it.</source>
        <translation>ممنوعیت نشر نمی‌گوید چه کسی آن را گذاشته است.</translation>
    </message>
    <message>
        <source>Whoever wants to lift it must know whom to ask.</source>
        <translation>هر که بخواهد آن را بردارد، باید بداند از کی بپرسد.</translation>
    </message>
    <message>
        <source>“{headline}” has the same slug today: choose another.</source>
        <translation>خبر «⁨{headline}⁩» امروز همین نام کاری را دارد: نام دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>Two stories of one name are taken for each other on the desk and in feeds.</source>
        <translation>دو خبر با یک نام، روی میز و در خبرخوان‌ها به جای هم گرفته می‌شوند.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>The story has a headline.</source>
        <translation>خبر عنوان دارد.</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>Somebody signs the story: a name, or a desk.</source>
        <translation>کسی خبر را امضا می‌کند: یک نام، یا یک میز.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>The story has a text.</source>
        <translation>خبر متن دارد.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>بخش</translation>
    </message>
    <message>
        <source>The story has a section.</source>
        <translation>خبر بخش دارد.</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>نام کاری</translation>
    </message>
    <message>
        <source>No other story of the day has the same slug.</source>
        <translation>هیچ خبر دیگر روز همین نام کاری را ندارد.</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>محل خبر</translation>
    </message>
    <message>
        <source>A place that the story claims stands in the dateline field, not in the text.</source>
        <translation>محلی که خبر از آن می‌گوید، در خانه محل خبر می‌آید، نه در متن.</translation>
    </message>
    <message>
        <source>Editorial without dateline</source>
        <translation>سرمقاله بی محل خبر</translation>
    </message>
    <message>
        <source>An editorial speaks for the paper and has no dateline.</source>
        <translation>سرمقاله از زبان روزنامه سخن می‌گوید و محل خبر ندارد.</translation>
    </message>
    <message>
        <source>Still to come (TK)</source>
        <translation>آنچه هنوز باید بیاید (⁦TK⁩)</translation>
    </message>
    <message>
        <source>No “TK” is left in anything that readers see.</source>
        <translation>در آنچه خوانندگان می‌بینند هیچ «⁦TK⁩» نمانده است.</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <translation>پیشنهادهای باز</translation>
    </message>
    <message>
        <source>Every suggestion in the text is accepted or rejected.</source>
        <translation>هر پیشنهاد در متن پذیرفته یا رد شده است.</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>یادداشت‌های باز</translation>
    </message>
    <message>
        <source>Every note to the story is answered.</source>
        <translation>هر یادداشت به خبر پاسخ گرفته است.</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>خبرهای مرتبط</translation>
    </message>
    <message>
        <source>Every related story can be read.</source>
        <translation>هر خبر مرتبط خوانده شده می‌تواند.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>تصویرها</translation>
    </message>
    <message>
        <source>Each picture has a caption, and words for readers who cannot see it.</source>
        <translation>هر تصویر شرح دارد، و برای خوانندگانی که آن را نمی‌بینند واژه‌هایی.</translation>
    </message>
    <message>
        <source>Sealed names</source>
        <translation>نام‌های پوشیده</translation>
    </message>
    <message>
        <source>No name that is sealed in the byline stands where readers would see it.</source>
        <translation>هیچ نامی که در سطر نویسنده پوشیده است جایی نیست که خوانندگان ببینند.</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>ممنوعیت نشر</translation>
    </message>
    <message>
        <source>An embargo says in which zone its hour is meant, and who set it.</source>
        <translation>ممنوعیت نشر می‌گوید ساعتش در کدام منطقه زمانی است و چه کسی آن را گذاشته است.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>لینک‌ها</translation>
    </message>
    <message>
        <source>Links have whole, sound addresses; nothing is fetched.</source>
        <translation>لینک‌ها آدرس کامل و سالم دارند؛ چیزی از انترنت گرفته نمی‌شود.</translation>
    </message>
    <message>
        <source>Hidden words</source>
        <translation>کلمه‌های پنهان</translation>
    </message>
    <message>
        <source>Nothing stands in the text that no reader would see.</source>
        <translation>در متن چیزی نیست که هیچ خواننده‌ای نبیند.</translation>
    </message>
    <message>
        <source>Length of the headline</source>
        <translation>درازی عنوان</translation>
    </message>
    <message>
        <source>The headline is no longer than the limit in the settings.</source>
        <translation>عنوان از حدی که در تنظیمات آمده درازتر نیست.</translation>
    </message>
    <message>
        <source>“{mark}”: something is still to come here.</source>
        <translation>«⁨{mark}⁩»: این‌جا هنوز چیزی باید بیاید.</translation>
    </message>
    <message>
        <source>The mark says that a fact, a name or a figure is missing, and readers would see it.</source>
        <translation>این نشان می‌گوید که نکته‌ای، نامی یا رقمی کم است، و خوانندگان آن را می‌دیدند.</translation>
    </message>
    <message>
        <source>“{subject}” goes with “{right}”, not with “{verb}”.</source>
        <translation>«⁨{subject}⁩» با «⁨{right}⁩» می‌آید، نه با «⁨{verb}⁩».</translation>
    </message>
    <message>
        <source>Behind “{number}” the word “{word}” stands in the plural.</source>
        <translation>پس از «⁨{number}⁩» واژه «⁨{word}⁩» جمع می‌آید.</translation>
    </message>
    <message>
        <source>More than one is counted.</source>
        <translation>بیش از یکی شمرده می‌شود.</translation>
    </message>
    <message>
        <source>One is picked from several.</source>
        <translation>یکی از چند تا جدا می‌شود.</translation>
    </message>
    <message>
        <source>The subject is a plural, whatever stands between it and its verb.</source>
        <translation>فاعل جمع است، هر چه میان آن و فعلش بیاید.</translation>
    </message>
    <message>
        <source>The subject is a singular, whatever stands between it and its verb.</source>
        <translation>فاعل مفرد است، هر چه میان آن و فعلش بیاید.</translation>
    </message>
    <message>
        <source>A verb takes the person of its pronoun.</source>
        <translation>فعل از شخص ضمیرش پیروی می‌کند.</translation>
    </message>
    <message>
        <source>Behind “{verb}” stands “{right}”, not “{word}”.</source>
        <translation>پس از «⁨{verb}⁩» «⁨{right}⁩» می‌آید، نه «⁨{word}⁩».</translation>
    </message>
    <message>
        <source>The perfect is made with the participle, not with the simple past.</source>
        <translation>ماضی نقلی با صفت مفعولی ساخته می‌شود، نه با ماضی ساده.</translation>
    </message>
    <message>
        <source>Behind “{verb}” stands no past: “{word}”.</source>
        <translation>پس از «⁨{verb}⁩» فعل گذشته نمی‌آید: «⁨{word}⁩».</translation>
    </message>
    <message>
        <source>“Did” has the past in it already.</source>
        <translation>«⁦Did⁩» خودش زمان گذشته را دارد.</translation>
    </message>
    <message>
        <source>“{verb} {word}”: one of the two is left over.</source>
        <translation>«⁨{verb} {word}⁩»: یکی از این دو زیادی مانده است.</translation>
    </message>
    <message>
        <source>Changing a sentence leaves such words behind.</source>
        <translation>هنگام تغییر جمله، چنین واژه‌هایی جا می‌مانند.</translation>
    </message>
    <message>
        <source>“{right}” is said before “{next}”, not “{word}”.</source>
        <translation>پیش از «⁨{next}⁩» «⁨{right}⁩» گفته می‌شود، نه «⁨{word}⁩».</translation>
    </message>
    <message>
        <source>The sound decides: an 11-year-old, an MP, a UN envoy.</source>
        <translation>تلفظ تعیین می‌کند: ⁦an 11-year-old⁩، ⁦an MP⁩، ⁦a UN envoy⁩.</translation>
    </message>
    <message>
        <source>“{word}” may be a slip for “{meant}”.</source>
        <translation>شاید «⁨{word}⁩» لغزشی به جای «⁨{meant}⁩» باشد.</translation>
    </message>
    <message>
        <source>It is a word as well, so spelling lets it pass; beside these words it is hardly ever meant.</source>
        <translation>این هم واژه است و املا از آن می‌گذرد؛ اما در کنار این واژه‌ها کمتر کسی آن را در نظر دارد.</translation>
    </message>
    <message>
        <source>The word before it takes the other one.</source>
        <translation>واژه پیش از آن، آن دیگری را می‌خواهد.</translation>
    </message>
    <message>
        <source>Grammar engine</source>
        <translation>موتور دستور زبان</translation>
    </message>
    <message>
        <source>It stopped several times and is left off until Newsdesk starts again.</source>
        <translation>چند بار از کار ماند و تا آغاز دوباره Newsdesk خاموش می‌ماند.</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>دستور زبان</translation>
    </message>
    <message>
        <source>English sentences are right by the rules of the grammar engine.</source>
        <translation>جمله‌های انگلیسی به قاعده‌های موتور دستور زبان درست است.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>مطابقت</translation>
    </message>
    <message>
        <source>Numbers, subjects and verbs go together.</source>
        <translation>عددها، فاعل‌ها و فعل‌ها با هم مطابقت دارند.</translation>
    </message>
    <message>
        <source>Confused words</source>
        <translation>واژه‌های اشتباهی</translation>
    </message>
    <message>
        <source>No word stands where only a similar one makes sense.</source>
        <translation>هیچ واژه‌ای جای واژه همانندی نیامده که تنها آن معنا می‌دهد.</translation>
    </message>
    <message>
        <source>{acronym} is never spelt out.</source>
        <translation>کوته‌نوشت ⁨{acronym}⁩ در هیچ جا کامل نوشته نشده است.</translation>
    </message>
    <message>
        <source>Not every reader knows it: give the name in full once, before the acronym.</source>
        <translation>همه خوانندگان آن را نمی‌شناسند: نام را یک بار پیش از کوته‌نوشت کامل بیاورید.</translation>
    </message>
    <message>
        <source>We ran this on {day}: “{headline}”.</source>
        <translation>این را در ⁨{day}⁩ نشر کرده‌ایم: «⁨{headline}⁩».</translation>
    </message>
    <message>
        <source>The two stories share most of their words.</source>
        <translation>بیشتر واژه‌های این دو خبر یکی است.</translation>
    </message>
    <message>
        <source>From {old} to {new} is {right} per cent, not {given}.</source>
        <translation>از ⁨{old}⁩ تا ⁨{new}⁩، ⁨{right}⁩ فیصد است، نه ⁨{given}⁩.</translation>
    </message>
    <message>
        <source>One of the three figures is wrong, or the change is in percentage points.</source>
        <translation>یکی از این سه رقم نادرست است، یا تغییر به واحد فیصد است.</translation>
    </message>
    <message>
        <source>From {old} to {new} goes the other way.</source>
        <translation>از ⁨{old}⁩ تا ⁨{new}⁩ به سوی دیگر می‌رود.</translation>
    </message>
    <message>
        <source>The verb says one direction and the figures the other.</source>
        <translation>فعل یک سو را می‌گوید و رقم‌ها سوی دیگر را.</translation>
    </message>
    <message>
        <source>“{word}” is there twice.</source>
        <translation>«⁨{word}⁩» دو بار آمده است.</translation>
    </message>
    <message>
        <source>The eye skips such a slip while writing, and readers do not.</source>
        <translation>چشم هنگام نوشتن از این لغزش می‌گذرد، اما خوانندگان نمی‌گذرند.</translation>
    </message>
    <message>
        <source>This sentence has {count} words; most readers lose the thread after {limit}.</source>
        <translation>این جمله {count} واژه دارد؛ بیشتر خوانندگان پس از {limit} واژه رشته سخن را از دست می‌دهند.</translation>
    </message>
    <message>
        <source>Two sentences are nearly always better.</source>
        <translation>دو جمله تقریباً همیشه بهتر است.</translation>
    </message>
    <message>
        <source>{name} is cited here before the story says who that is; “{full}” comes later.</source>
        <translation>این‌جا از ⁨{name}⁩ نقل می‌شود پیش از آن که خبر بگوید کیست؛ «⁨{full}⁩» پس از آن می‌آید.</translation>
    </message>
    <message>
        <source>At first mention a person has a first name or a title.</source>
        <translation>هر کس بار اول با نام کوچک یا عنوان خود می‌آید.</translation>
    </message>
    <message>
        <source>{name} is cited without a first name or a title, and the story never gives one.</source>
        <translation>از ⁨{name}⁩ بی نام کوچک یا عنوان نقل می‌شود، و خبر هیچ جا آن را نمی‌آورد.</translation>
    </message>
    <message>
        <source>“{rare}” here, “{common}” elsewhere: is it one name?</source>
        <translation>این‌جا «⁨{rare}⁩» و جای دیگر «⁨{common}⁩»: آیا یک نام است؟</translation>
    </message>
    <message>
        <source>A name has one spelling in a story. Put CQ behind it if there are two.</source>
        <translation>هر نام در یک خبر یک املا دارد. اگر دو نام است، پس از آن ⁦CQ⁩ بگذارید.</translation>
    </message>
    <message>
        <source>These shares of one whole make {sum} per cent.</source>
        <translation>این سهم‌های یک کل، {sum} فیصد می‌شود.</translation>
    </message>
    <message>
        <source>Shares that exclude each other cannot make more than 100 per cent.</source>
        <translation>سهم‌هایی که یکدیگر را نمی‌پوشانند، بیش از ۱۰۰ فیصد شده نمی‌توانند.</translation>
    </message>
    <message>
        <source>This paragraph is there twice: it stands further up in the same words.</source>
        <translation>این پاراگراف دو بار آمده است: بالاتر با همین واژه‌ها هست.</translation>
    </message>
    <message>
        <source>It was probably pasted twice.</source>
        <translation>شاید دو بار چسپانده شده است.</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>روزهای هفته</translation>
    </message>
    <message>
        <source>A weekday beside a date is the right one.</source>
        <translation>روز هفته در کنار تاریخ درست است.</translation>
    </message>
    <message>
        <source>Weekdays of the solar year</source>
        <translation>روزهای هفته در سال شمسی</translation>
    </message>
    <message>
        <source>A weekday beside a solar date, in Dari or Pashto, is the right one.</source>
        <translation>روز هفته در کنار تاریخ شمسی، در دری یا پشتو، درست است.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>مجموع‌ها</translation>
    </message>
    <message>
        <source>People counted by sort add up to the total in the same sentence.</source>
        <translation>کسانی که دسته‌دسته شمرده شده‌اند، با مجموع همان جمله برابرند.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>سهم‌ها</translation>
    </message>
    <message>
        <source>Shares of one whole make no more than 100 per cent.</source>
        <translation>سهم‌های یک کل بیش از ۱۰۰ فیصد نمی‌شود.</translation>
    </message>
    <message>
        <source>Changes in per cent</source>
        <translation>تغییر به فیصد</translation>
    </message>
    <message>
        <source>A rise or fall in per cent fits the two figures beside it.</source>
        <translation>افزایش یا کاهش به فیصد با دو رقم کنار آن جور است.</translation>
    </message>
    <message>
        <source>Spelling of names</source>
        <translation>املای نام‌ها</translation>
    </message>
    <message>
        <source>A name is spelt in one way in headline, standfirst and text.</source>
        <translation>هر نام در عنوان، لید و متن یک املا دارد.</translation>
    </message>
    <message>
        <source>First mention</source>
        <translation>یادکرد نخست</translation>
    </message>
    <message>
        <source>A person has a first name or a title before being cited by surname.</source>
        <translation>هر کس پیش از آن که با تخلص نقل شود، با نام کوچک یا عنوان می‌آید.</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>گیومه‌ها</translation>
    </message>
    <message>
        <source>Every quotation that opens is closed.</source>
        <translation>هر نقل قولی که باز می‌شود، بسته می‌شود.</translation>
    </message>
    <message>
        <source>Quotations inside quotations</source>
        <translation>نقل قول در نقل قول</translation>
    </message>
    <message>
        <source>A quotation inside another has marks of its own.</source>
        <translation>نقل قول درون نقل قول دیگر، نشان خود را دارد.</translation>
    </message>
    <message>
        <source>Doubled words</source>
        <translation>واژه‌های دوباره</translation>
    </message>
    <message>
        <source>No word is typed twice in a row by mistake.</source>
        <translation>هیچ واژه‌ای به اشتباه دو بار پی هم نیامده است.</translation>
    </message>
    <message>
        <source>Repeated paragraphs</source>
        <translation>پاراگراف‌های تکراری</translation>
    </message>
    <message>
        <source>No paragraph stands in the text twice.</source>
        <translation>هیچ پاراگرافی در متن دو بار نیامده است.</translation>
    </message>
    <message>
        <source>Long sentences</source>
        <translation>جمله‌های دراز</translation>
    </message>
    <message>
        <source>No sentence has more than 45 words.</source>
        <translation>هیچ جمله‌ای بیش از ۴۵ واژه ندارد.</translation>
    </message>
    <message>
        <source>Acronyms</source>
        <translation>کوته‌نوشت‌ها</translation>
    </message>
    <message>
        <source>Acronyms that not every reader knows are spelt out once.</source>
        <translation>کوته‌نوشت‌هایی که همه خوانندگان نمی‌شناسند، یک بار کامل نوشته می‌شوند.</translation>
    </message>
    <message>
        <source>Run before</source>
        <translation>پیش از این نشرشده</translation>
    </message>
    <message>
        <source>The archive has no story in nearly the same words.</source>
        <translation>آرشیف خبری کم‌وبیش با همین واژه‌ها ندارد.</translation>
    </message>
    <message>
        <source>The parts make {sum}, more than the {total} they are part of.</source>
        <translation>بخش‌ها {sum} می‌شود، بیش از {total} که کل آن‌هاست.</translation>
    </message>
    <message>
        <source>Readers add up: one of these figures is wrong.</source>
        <translation>خوانندگان جمع می‌زنند: یکی از این رقم‌ها نادرست است.</translation>
    </message>
    <message>
        <source>The parts make {sum}, not {total}.</source>
        <translation>بخش‌ها {sum} می‌شود، نه {total}.</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>این گیومه هیچ جا بسته نمی‌شود.</translation>
    </message>
    <message>
        <source>Readers cannot tell whose words follow.</source>
        <translation>خوانندگان نمی‌دانند پس از آن سخن کیست.</translation>
    </message>
    <message>
        <source>A quotation inside a quotation has the same marks as the one around it.</source>
        <translation>نقل قول درونی همان نشان نقل قول بیرونی را دارد.</translation>
    </message>
    <message>
        <source>With other marks inside, readers see which of the two ends.</source>
        <translation>با نشان دیگر در درون، خوانندگان می‌بینند کدام یک از دو پایان می‌یابد.</translation>
    </message>
    <message>
        <source>{date} is a {right}, not a {given}.</source>
        <translation>⁨{date}⁩ روز ⁨{right}⁩ است، نه ⁨{given}⁩.</translation>
    </message>
    <message>
        <source>Either the day of the week or the date is wrong.</source>
        <translation>یا روز هفته نادرست است یا تاریخ.</translation>
    </message>
    <message>
        <source>There is no {date}.</source>
        <translation>تاریخ ⁨{date}⁩ وجود ندارد.</translation>
    </message>
    <message>
        <source>The month has no such day.</source>
        <translation>آن ماه چنین روزی ندارد.</translation>
    </message>
    <message>
        <source>English dictionary</source>
        <translation>فرهنگ انگلیسی</translation>
    </message>
    <message>
        <source>Dictionary of American English</source>
        <translation>فرهنگ انگلیسی امریکایی</translation>
    </message>
    <message>
        <source>Dictionary of British English</source>
        <translation>فرهنگ انگلیسی بریتانیایی</translation>
    </message>
    <message>
        <source>Persian dictionary</source>
        <translation>فرهنگ فارسی</translation>
    </message>
    <message>
        <source>It broke while reading; the log says more.</source>
        <translation>هنگام خواندن از کار ماند؛ لاگ بیشتر می‌گوید.</translation>
    </message>
    <message>
        <source>“{word}” is not in the dictionary.</source>
        <translation>«⁨{word}⁩» در فرهنگ نیست.</translation>
    </message>
    <message>
        <source>List of words and names</source>
        <translation>فهرست واژه‌ها و نام‌ها</translation>
    </message>
    <message>
        <source>A file of it cannot be read; the log says which.</source>
        <translation>یکی از فایل‌های آن خوانده نمی‌شود؛ لاگ می‌گوید کدام.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>املا</translation>
    </message>
    <message>
        <source>Words that are in no dictionary, each paragraph in its own language.</source>
        <translation>واژه‌هایی که در هیچ فرهنگ نیست، هر پاراگراف به زبان خودش.</translation>
    </message>
    <message>
        <source>Its file is missing or cannot be read.</source>
        <translation>فایل آن نیست یا خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Its file is damaged.</source>
        <translation>فایل آن آسیب دیده است.</translation>
    </message>
    <message>
        <source>Its file has been cut short.</source>
        <translation>فایل آن ناتمام است.</translation>
    </message>
    <message>
        <source>House style: “{fix}”, not “{words}”.</source>
        <translation>شیوه‌نامه: «⁨{fix}⁩»، نه «⁨{words}⁩».</translation>
    </message>
    <message>
        <source>House style: look again at “{words}”.</source>
        <translation>شیوه‌نامه: «⁨{words}⁩» را دوباره ببینید.</translation>
    </message>
    <message>
        <source>House style: preferred words</source>
        <translation>شیوه‌نامه: واژه‌های برگزیده</translation>
    </message>
    <message>
        <source>House style: words to avoid</source>
        <translation>شیوه‌نامه: واژه‌های ناپسند</translation>
    </message>
    <message>
        <source>House style: titles</source>
        <translation>شیوه‌نامه: عنوان‌ها</translation>
    </message>
    <message>
        <source>House style: numbers</source>
        <translation>شیوه‌نامه: عددها</translation>
    </message>
    <message>
        <source>Of two words for one thing, the one that your newsroom prefers.</source>
        <translation>از دو واژه برای یک چیز، آن که اتاق خبر شما ترجیح می‌دهد.</translation>
    </message>
    <message>
        <source>Worn phrases, and words that your newsroom does not print.</source>
        <translation>عبارت‌های فرسوده، و واژه‌هایی که اتاق خبر شما چاپ نمی‌کند.</translation>
    </message>
    <message>
        <source>Titles before and after names, in the form that your newsroom uses.</source>
        <translation>عنوان‌های پیش و پس از نام، به شکلی که اتاق خبر شما به کار می‌برد.</translation>
    </message>
    <message>
        <source>Numbers in words or in figures, as your newsroom writes them.</source>
        <translation>عددها به حرف یا به رقم، چنان که اتاق خبر شما می‌نویسد.</translation>
    </message>
    <message>
        <source>House style: dates</source>
        <translation>شیوه‌نامه: تاریخ‌ها</translation>
    </message>
    <message>
        <source>Days, months, years and decades are written in one way.</source>
        <translation>روزها، ماه‌ها، سال‌ها و دهه‌ها یک‌سان نوشته می‌شود.</translation>
    </message>
    <message>
        <source>House style: times</source>
        <translation>شیوه‌نامه: ساعت‌ها</translation>
    </message>
    <message>
        <source>Times of day are written in one way.</source>
        <translation>ساعت‌های روز یک‌سان نوشته می‌شود.</translation>
    </message>
    <message>
        <source>House style: currencies</source>
        <translation>شیوه‌نامه: پول‌ها</translation>
    </message>
    <message>
        <source>Sums of money have their currency once, and by its right name.</source>
        <translation>هر مبلغ واحد پول را یک بار و به نام درست دارد.</translation>
    </message>
    <message>
        <source>House style: hyphens</source>
        <translation>شیوه‌نامه: خط پیوند</translation>
    </message>
    <message>
        <source>Words that belong together before a noun have a hyphen, and no others do.</source>
        <translation>واژه‌هایی که پیش از اسم به هم تعلق دارند خط پیوند دارند، و دیگرها ندارند.</translation>
    </message>
    <message>
        <source>No reader sees these words: they are left out of every export.</source>
        <translation>هیچ خواننده‌ای این کلمه‌ها را نمی‌بیند: در هیچ خروجی آورده نمی‌شوند.</translation>
    </message>
    <message>
        <source>Comments, unused link definitions and hidden HTML are for nobody: a note keeps them.</source>
        <translation>توضیح‌ها، تعریف لینک‌های بی‌کاربرد و HTML پنهان برای هیچ‌کس نیست: یادداشت آن‌ها را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>The page links to this picture instead of showing it: its address begins with http://.</source>
        <translation>صفحه این تصویر را نشان نمی‌دهد و تنها به آن لینک می‌دهد: آدرس آن با http:// آغاز می‌شود.</translation>
    </message>
    <message>
        <source>Everybody on the way could read or change it: give an https:// address.</source>
        <translation>هر کس در راه می‌تواند آن را بخواند یا تغییر دهد: آدرسی با https:// بدهید.</translation>
    </message>
    <message>
        <source>“{name}” is sealed in the byline, and readers would see the name here.</source>
        <translation>«⁨{name}⁩» در سطر نویسنده پوشیده است و خوانندگان نام را این‌جا می‌بینند.</translation>
    </message>
    <message>
        <source>A sealed name is known to the desk alone and is in no export.</source>
        <translation>نام پوشیده را تنها میز خبر می‌داند و در هیچ خروجی نیست.</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Copy checks</source>
        <translation>بررسی‌های متن</translation>
    </message>
    <message>
        <source>What checks found, what stops a move first</source>
        <translation>یافته‌های بررسی، نخست آنچه مانع گام بعدی است</translation>
    </message>
    <message>
        <source>Arrow keys go from finding to finding, Return goes to the place, the menu key lists what can be done</source>
        <translation>کلیدهای تیر از یافته به یافته می‌روند، ⁦Return⁩ به آن جا می‌رود، کلید مینو نشان می‌دهد چه می‌توان کرد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stop a move</source>
        <translation>
            <numerusform>%Ln مانع گام بعدی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of advice</source>
        <translation>
            <numerusform>%Ln توصیه</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems that the checks find in a story are listed here.
Open a story.</source>
        <translation>مشکلاتی که بررسی‌ها در یک خبر می‌یابند، این‌جا فهرست می‌شود.
خبری را باز کنید.</translation>
    </message>
    <message>
        <source>Problems in this story will be listed here:
what stops it, what is doubtful, and what to write instead.</source>
        <translation>مشکلات این خبر این‌جا فهرست می‌شود:
آنچه مانع آن است، آنچه تردید دارد، و آنچه باید به جایش نوشت.</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>چیزی برای درست کردن نیست.</translation>
    </message>
    <message>
        <source>{what} is switched off: {reason}</source>
        <translation>⁨{what}⁩ خاموش است: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>در حال خواندن…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Mine</source>
        <translation>از من</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>از دیگری</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>هر دو</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>The body after the merge. You can still change it.</source>
        <translation>متن پس از یکجا کردن. هنوز می‌توانید آن را تغییر دهید.</translation>
    </message>
    <message>
        <source>The merged body</source>
        <translation>متن یکجاشده</translation>
    </message>
    <message>
        <source>Another version was saved while you edited. Press Ctrl Z to get your text back.</source>
        <translation>هنگام ویرایش شما نسخه دیگری ذخیره شد. برای بازگرداندن نوشته خود Ctrl Z را فشار دهید.</translation>
    </message>
    <message>
        <source>The two versions changed different places, so there is nothing to choose.</source>
        <translation>دو نسخه جاهای جداگانه را تغییر داده‌اند؛ پس چیزی برای انتخاب نیست.</translation>
    </message>
    <message>
        <source>Both changed the same words in some places. Choose for each; left to choose: {n}.</source>
        <translation>هر دو در بعضی جاها همان واژه‌ها را تغییر داده‌اند. برای هر کدام انتخاب کنید؛ باقی‌مانده: {n}.</translation>
    </message>
    <message>
        <source>You have chosen for every place. Read the result, then settle with it.</source>
        <translation>برای همه جاها انتخاب کردید. نتیجه را بخوانید و سپس با آن حل کنید.</translation>
    </message>
</context>
<context>
    <name>ChoicePages</name>
    <message>
        <source>Places before</source>
        <translation>جاهای پیشین</translation>
    </message>
    <message>
        <source>Next places</source>
        <translation>جاهای بعدی</translation>
    </message>
    <message>
        <source>Places {first} to {last} of {all}</source>
        <translation>جاهای {first} تا {last} از {all}</translation>
    </message>
</context>
<context>
    <name>ClaimBand</name>
    <message>
        <source>Take over</source>
        <translation>به دست گرفتن</translation>
    </message>
    <message>
        <source>{who} has been working on this since {when}.</source>
        <translation>‏{who} از {when} روی این خبر کار می‌کند.</translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message>
        <source>Keep a copy of the words</source>
        <translation>نگه‌داشتن کاپی نوشته</translation>
    </message>
    <message>
        <source>That did not work: {reason}</source>
        <translation>نشد: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The newest words could not be saved.</source>
        <translation>تازه‌ترین نوشته‌ها ذخیره نشد.</translation>
    </message>
    <message>
        <source>The newest words are not on the desk, but in a rescue file on this computer.</source>
        <translation>تازه‌ترین واژه‌ها در میز نیستند، در یک پرونده نجات در همین کمپیوتر هستند.</translation>
    </message>
    <message>
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
    <message>
        <source>What you typed in a form and did not send</source>
        <translation>آن‌چه در یک فرم نوشتید و نفرستادید</translation>
    </message>
    <message>
        <source>Newsdesk brings them back when it opens this desk again.</source>
        <translation>وقتی این میز دوباره باز شود، Newsdesk آن‌ها را برمی‌گرداند.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره کوشش کنید</translation>
    </message>
    <message>
        <source>Keep a copy as a file…</source>
        <translation>نگه‌داشتن کاپی در فایل…</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>بستن و از دست دادن آن‌ها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>ماندن</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Two versions compared</source>
        <translation>مقایسه دو نسخه</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>The version before</source>
        <translation>نسخه پیش از تغییر</translation>
    </message>
    <message>
        <source>The version after</source>
        <translation>نسخه پس از تغییر</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>احیای این نسخه</translation>
    </message>
    <message>
        <source>Makes it the newest again; no version is lost</source>
        <translation>آن را دوباره تازه‌ترین می‌سازد؛ هیچ نسخه‌ای گم نمی‌شود</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Back to the story: Esc</source>
        <translation>برگشت به خبر: ⁦Esc⁩</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>یک خبر</translation>
    </message>
    <message>
        <source>What changed in “%s”</source>
        <translation>چه تغییر کرد در «⁨%s⁩»</translation>
    </message>
    <message>
        <source>These two versions have the same words.</source>
        <translation>واژه‌های این دو نسخه یکسان است.</translation>
    </message>
    <message>
        <source>open suggestions are compared as if accepted</source>
        <translation>پیشنهادهای باز چنان مقایسه شده که گویا پذیرفته شده‌اند</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply to %s</source>
        <translation>پاسخ به %s</translation>
    </message>
    <message>
        <source>Note to this passage</source>
        <translation>یادداشت به این بخش متن</translation>
    </message>
    <message>
        <source>Note to the whole story</source>
        <translation>یادداشت به همه خبر</translation>
    </message>
    <message>
        <source>“%s”</source>
        <translation>«⁨%s⁩»</translation>
    </message>
    <message>
        <source>To the whole story instead</source>
        <translation>به جای آن، به همه خبر</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>پاسخی بنویسید</translation>
    </message>
    <message>
        <source>Write a note. It is never exported.</source>
        <translation>یادداشتی بنویسید. هرگز صادر نمی‌شود.</translation>
    </message>
    <message>
        <source>Ctrl Return keeps the note, Escape goes back to the story</source>
        <translation>⁦Ctrl Return⁩ یادداشت را نگه می‌دارد، ⁦Escape⁩ به خبر برمی‌گردد</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>افزودن یادداشت</translation>
    </message>
    <message>
        <source>Ctrl Return</source>
        <translation>⁦Ctrl Return⁩</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>Two versions of a story</source>
        <translation>دو نسخه از یک خبر</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>نسخه من بماند</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>نسخه دیگری بماند</translation>
    </message>
    <message>
        <source>Merge by paragraph</source>
        <translation>یکجا کردن پاراگراف به پاراگراف</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>چیزی برای حل کردن نیست</translation>
    </message>
    <message>
        <source>If two people save the same story at the same time, both versions are shown here.</source>
        <translation>اگر دو تن یک خبر را هم‌زمان ذخیره کنند، هر دو نسخه این‌جا نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>Two versions of “%s”</source>
        <translation>دو نسخه از «⁨%s⁩»</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>یک خبر</translation>
    </message>
    <message>
        <source>This story was saved twice from the same version. Choose which text to keep. Nothing is lost: both versions stay in the story&apos;s history.</source>
        <translation>این خبر دو بار از روی یک نسخه ذخیره شده است. انتخاب کنید کدام متن بماند. چیزی گم نمی‌شود: هر دو نسخه در تاریخچه خبر می‌مانند.</translation>
    </message>
    <message>
        <source>More versions wait: {n}. These two come first.</source>
        <translation>نسخه‌های دیگر در انتظار: {n}. نخست این دو.</translation>
    </message>
    <message>
        <source>as chosen so far</source>
        <translation>چنان که تا این‌جا انتخاب شده</translation>
    </message>
    <message>
        <source>Mine · %s</source>
        <translation>از من · %s</translation>
    </message>
    <message>
        <source>Theirs · %s</source>
        <translation>از دیگری · %s</translation>
    </message>
    <message>
        <source>These two versions have the same words.</source>
        <translation>واژه‌های این دو نسخه یکسان است.</translation>
    </message>
    <message>
        <source>Settle with mine</source>
        <translation>حل با نسخه من</translation>
    </message>
    <message>
        <source>Settle with theirs</source>
        <translation>حل با نسخه دیگری</translation>
    </message>
    <message>
        <source>Settle with the merge</source>
        <translation>حل با نسخه یکجاشده</translation>
    </message>
    <message>
        <source>Go on to the next version</source>
        <translation>رفتن به نسخه بعدی</translation>
    </message>
</context>
<context>
    <name>CopyChecks</name>
    <message>
        <source>Nothing to fix.</source>
        <translation>چیزی برای درست کردن نیست.</translation>
    </message>
    <message>
        <source>There is no finding here that this key can fix.</source>
        <translation>این‌جا یافته‌ای نیست که با این کلید درست شود.</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Exported copies</source>
        <translation>کاپی‌های صادرشده</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>باز کردن خبر</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>کاپی مسیر فایل</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>نشان دادن در پوشه</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln واژه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln یادداشت</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatelineField</name>
    <message>
        <source>House style (Alt+Down)</source>
        <translation>شیوه‌نامه (⁦Alt+Down⁩)</translation>
    </message>
    <message>
        <source>House style: {example}</source>
        <translation>شیوه‌نامه: {example}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>prints as “{line}”</source>
        <translation>چاپ می‌شود «{line}»</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>«{line}»</translation>
    </message>
    <message>
        <source>is not printed</source>
        <translation>چاپ نمی‌شود</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Set by your newsroom</source>
        <translation>تصمیم اتاق خبر شماست</translation>
    </message>
</context>
<context>
    <name>DeskDialogs</name>
    <message>
        <source>damaged, kept at a restore</source>
        <translation>آسیب‌دیده، هنگام احیا نگه داشته شده</translation>
    </message>
    <message>
        <source>kept at a restore</source>
        <translation>هنگام احیا نگه داشته شده</translation>
    </message>
    <message>
        <source>of a desk that was replaced</source>
        <translation>از میزی که فایل دیگری جایش را گرفت</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>پیش از به‌روزرسانی</translation>
    </message>
    <message>
        <source>not proved: records in it are damaged</source>
        <translation>تأیید نشده: برخی ثبت‌های آن آسیب دیده است</translation>
    </message>
    <message>
        <source>Open another desk</source>
        <translation>باز کردن میز دیگر</translation>
    </message>
    <message>
        <source>Create a desk</source>
        <translation>ساختن میز</translation>
    </message>
    <message>
        <source>Back up the desk</source>
        <translation>گرفتن نسخه پشتیبان میز</translation>
    </message>
    <message>
        <source>Put the desk back to {backup}?</source>
        <translation>میز به ⁨{backup}⁩ برگردانده شود؟</translation>
    </message>
    <message>
        <source>The desk as it is now is kept, whatever is in it, so you can come back to it.</source>
        <translation>میز به همین حال، هر چه در آن باشد، نگه داشته می‌شود تا بتوانید به آن برگردید.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>احیا</translation>
    </message>
    <message>
        <source>Newsdesk files</source>
        <translation>فایل‌های Newsdesk</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>همه فایل‌ها</translation>
    </message>
</context>
<context>
    <name>DeskField</name>
    <message>
        <source>overdue {time}</source>
        <translation>مهلت گذشته {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>مهلت {time}</translation>
    </message>
</context>
<context>
    <name>DeskPane</name>
    <message>
        <source>Desk</source>
        <translation>میز</translation>
    </message>
</context>
<context>
    <name>DeskSearchField</name>
    <message>
        <source>Search the desk</source>
        <translation>جستجو در میز</translation>
    </message>
    <message>
        <source>Newest first as you type; Enter puts the best first. Quotes search for a phrase.</source>
        <translation>هنگام نوشتن، تازه‌ترین‌ها در آغاز؛ Enter بهترین‌ها را در آغاز می‌آورد. گیومه عبارت کامل را می‌جوید.</translation>
    </message>
    <message>
        <source>Ctrl F goes here when you are not in the story, Ctrl Shift F from anywhere.</source>
        <translation>وقتی در خبر نیستید ⁦Ctrl F⁩ و از هر جا ⁦Ctrl Shift F⁩ به این‌جا می‌آورد.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>پاک کردن جستجو</translation>
    </message>
</context>
<context>
    <name>EditorActions</name>
    <message>
        <source>Paste as plain text</source>
        <translation>چسپاندن به شکل متن ساده</translation>
    </message>
</context>
<context>
    <name>EditorCommands</name>
    <message>
        <source>Subhead</source>
        <translation>عنوان فرعی</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>ضخیم</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مایل</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>فهرست شماره‌دار</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>نقل قول</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>خط جداکننده</translation>
    </message>
    <message>
        <source>Heading, first level</source>
        <translation>سرعنوان درجه اول</translation>
    </message>
    <message>
        <source>Heading, second level</source>
        <translation>سرعنوان درجه دوم</translation>
    </message>
    <message>
        <source>Heading, third level</source>
        <translation>سرعنوان درجه سوم</translation>
    </message>
    <message>
        <source>Plain paragraph</source>
        <translation>پاراگراف ساده</translation>
    </message>
    <message>
        <source>Move paragraph up</source>
        <translation>بردن پاراگراف به بالا</translation>
    </message>
    <message>
        <source>Move paragraph down</source>
        <translation>بردن پاراگراف به پایین</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Suggesting: your changes are marked, and wait to be accepted or rejected.</source>
        <translation>پیشنهاد: تغییرات شما نشانی می‌شود و می‌ماند تا پذیرفته یا رد شود.</translation>
    </message>
    <message>
        <source>Focus mode: nothing but the text</source>
        <translation>حالت تمرکز: تنها متن</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>حالت تمرکز</translation>
    </message>
</context>
<context>
    <name>EmbargoBand</name>
    <message>
        <source>Lift it…</source>
        <translation>برداشتن آن…</translation>
    </message>
    <message>
        <source>Lift the embargo, with a reason</source>
        <translation>برداشتن ممنوعیت نشر، با دلیل</translation>
    </message>
    <message>
        <source>Still under embargo until {until}. To lift it, give a reason.</source>
        <translation>هنوز تا ⁨{until}⁩ زیر ممنوعیت نشر است. برای برداشتن آن دلیل بنویسید.</translation>
    </message>
    <message>
        <source>The unsaved text of this story is damaged and may have contained an embargo. The story cannot leave the desk until you write the embargo again and save, or lift it and give a reason.</source>
        <translation>متن ذخیره‌نشده این خبر آسیب دیده است و شاید ممنوعیت نشری در آن بوده باشد. تا ممنوعیت را دوباره ننویسید و ذخیره نکنید، یا آن را برندارید و دلیل ننویسید، این خبر از میز بیرون شده نمی‌تواند.</translation>
    </message>
    <message>
        <source>{who} typed an embargo that Newsdesk cannot read: “{text}”. To lift it, give a reason.</source>
        <translation>‏{who} ممنوعیت نشری نوشته که برنامه آن را نمی‌فهمد: «{text}». برای برداشتن آن دلیل بنویسید.</translation>
    </message>
</context>
<context>
    <name>EmbargoField</name>
    <message>
        <source>until that day ends</source>
        <translation>تا پایان آن روز</translation>
    </message>
    <message>
        <source>{time} here</source>
        <translation>به وقت این‌جا {time}</translation>
    </message>
    <message>
        <source>The story cannot leave: write the day as in 2026-12-05 18:00 Kabul, not by the solar calendar.</source>
        <translation>خبر نمی‌تواند بیرون شود: روز را مانند ⁦2026-12-05 18:00⁩ کابل به تقویم میلادی بنویسید، نه هجری شمسی.</translation>
    </message>
    <message>
        <source>Not understood, so the story cannot leave. Write it as 2026-12-05 18:00 Kabul, or clear it.</source>
        <translation>فهمیده نشد، پس خبر نمی‌تواند بیرون شود. مانند ⁦2026-12-05 18:00⁩ کابل بنویسید یا پاکش کنید.</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>New story</source>
        <translation>خبر تازه</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>پاک کردن جستجو</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>جستجو در همه خبرها</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>برای «⁨{text}⁩» چیزی یافت نشد.</translation>
    </message>
    <message>
        <source>No conflicts. Every story has one newest version.</source>
        <translation>تعارضی نیست. هر خبر یک نسخه تازه دارد.</translation>
    </message>
    <message>
        <source>Nothing is spiked. Spiked stories wait here and can be brought back.</source>
        <translation>چیزی کنار گذاشته نشده. خبرهای کنارگذاشته این‌جا می‌مانند و می‌توان آن‌ها را برگرداند.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Stories that reporters file come in here.</source>
        <translation>چیزی در انتظار نیست. خبرهایی که خبرنگاران به میز می‌سپارند، این‌جا می‌آیند.</translation>
    </message>
    <message>
        <source>Nothing is in review. A filed story comes here once an editor takes it up.</source>
        <translation>چیزی زیر بازبینی نیست. خبر سپرده‌شده وقتی این‌جا می‌آید که ویراستاری آن را به دست گیرد.</translation>
    </message>
    <message>
        <source>Nothing was sent back.</source>
        <translation>چیزی پس فرستاده نشده است.</translation>
    </message>
    <message>
        <source>You have no drafts. Stories that you write, and stories sent back to you, are listed here.</source>
        <translation>پیش‌نویسی ندارید. خبرهایی که می‌نویسید و خبرهایی که به شما برگردانده می‌شود، این‌جا فهرست می‌شود.</translation>
    </message>
    <message>
        <source>No stories here at the moment.</source>
        <translation>فعلاً این‌جا خبری نیست.</translation>
    </message>
    <message>
        <source>No stories in {section}.</source>
        <translation>در بخش «⁨{section}⁩» خبری نیست.</translation>
    </message>
    <message>
        <source>No stories yet. Write the first one: Ctrl N</source>
        <translation>هنوز خبری نیست. نخستین خبر را بنویسید: ⁦Ctrl N⁩</translation>
    </message>
</context>
<context>
    <name>EmptySheet</name>
    <message>
        <source>No story is open</source>
        <translation>هیچ خبری باز نیست</translation>
    </message>
    <message>
        <source>Choose one from the desk, or write a new one.</source>
        <translation>خبری را از میز انتخاب کنید یا خبر تازه‌ای بنویسید.</translation>
    </message>
    <message>
        <source>New story {keys}</source>
        <translation>خبر تازه ⁦{keys}⁩</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{headline}” is under embargo until {until} and cannot leave the desk yet.</source>
        <translation>خبر «⁨{headline}⁩» تا ⁦{until}⁩ زیر ممنوعیت نشر است و هنوز نمی‌تواند از میز بیرون شود.</translation>
    </message>
    <message>
        <source>“{headline}” has an embargo that Newsdesk cannot read: “{detail}”. Write it as 2026-12-05 18:00 and a zone, or clear the field.</source>
        <translation>خبر «⁨{headline}⁩» ممنوعیت نشری دارد که برنامه آن را نمی‌فهمد: «⁨{detail}⁩». مانند ⁦2026-12-05 18:00⁩ با منطقه زمانی بنویسید یا خانه را پاک کنید.</translation>
    </message>
    <message>
        <source>“{headline}” has an embargo that Newsdesk cannot read: “{detail}”, typed by {who}. They can write it as 2026-12-05 18:00 and a zone, or clear the field; it can be lifted, with a reason, in the open story.</source>
        <translation>خبر «⁨{headline}⁩» ممنوعیت نشری دارد که برنامه آن را نمی‌فهمد: «⁨{detail}⁩»، نوشتهٔ {who}. او می‌تواند آن را مانند ⁦2026-12-05 18:00⁩ با منطقه زمانی بنویسد یا خانه را پاک کند؛ در خبر باز هم می‌توان آن را با دلیل برداشت.</translation>
    </message>
    <message>
        <source>“{headline}” has unsaved words that the disk damaged, and there may be an embargo in them. Open the story: write the embargo anew and save, or lift it with a reason.</source>
        <translation>خبر «⁨{headline}⁩» متن ذخیره‌نشده‌ای دارد که در دیسک آسیب دیده است و شاید ممنوعیت نشری در آن بوده باشد. خبر را باز کنید: ممنوعیت را دوباره بنویسید و ذخیره کنید، یا آن را با دلیل بردارید.</translation>
    </message>
    <message>
        <source>“{headline}” is under embargo until {until}, and the clock of this machine seems wrong: the desk was last worked on at {newest}. Set the clock right.</source>
        <translation>خبر «⁨{headline}⁩» تا ⁨{until}⁩ زیر ممنوعیت نشر است و ساعت این کمپیوتر نادرست می‌نماید: آخرین کار روی میز در {newest} بوده است. ساعت را درست کنید.</translation>
    </message>
    <message>
        <source>“{headline}” is held and cannot leave the desk.</source>
        <translation>خبر «⁨{headline}⁩» نگه داشته شده و نمی‌تواند از میز بیرون شود.</translation>
    </message>
    <message>
        <source>“{headline}” is withdrawn and cannot leave the desk.</source>
        <translation>خبر «⁨{headline}⁩» پس گرفته شده و نمی‌تواند از میز بیرون شود.</translation>
    </message>
    <message>
        <source>“{headline}” is spiked. Un-spike it first.</source>
        <translation>خبر «⁨{headline}⁩» کنار گذاشته شده است. نخست آن را به میز برگردانید.</translation>
    </message>
    <message>
        <source>“{headline}” has {count} suggested changes. Accept or reject them first.</source>
        <translation>خبر «⁨{headline}⁩» {count} تغییر پیشنهادی دارد. نخست آن‌ها را بپذیرید یا رد کنید.</translation>
    </message>
    <message>
        <source>“{headline}” has a suggested change. Accept or reject it first.</source>
        <translation>خبر «⁨{headline}⁩» یک تغییر پیشنهادی دارد. نخست آن را بپذیرید یا رد کنید.</translation>
    </message>
    <message>
        <source>“{headline}” was exported since, so this cannot be undone. Correct or withdraw the story instead.</source>
        <translation>خبر «⁨{headline}⁩» پس از آن صادر شده است و این کار بازگردانی نمی‌شود. به جای آن، خبر را تصحیح کنید یا پس بگیرید.</translation>
    </message>
    <message>
        <source>“{headline}” was moved again since. Undo that move first.</source>
        <translation>پس از آن با خبر «⁨{headline}⁩» کار دیگری شده است. نخست آن را بازگردانی کنید.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to open it.</source>
        <translation>فایل ⁨{path}⁩ را Newsdesk تازه‌تری نوشته است و چیزی در آن تغییر نکرد. برای باز کردنش همان Newsdesk تازه‌تر را دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to open it, or restore the backup from before that: {copy}. The desk as it is now is kept then.</source>
        <translation>فایل ⁨{path}⁩ را Newsdesk تازه‌تری نوشته است و چیزی در آن تغییر نکرد. برای باز کردنش همان Newsdesk تازه‌تر را دوباره نصب کنید، یا نسخه پشتیبان پیش از آن را احیا کنید: ⁨{copy}⁩. میز به شکل کنونی‌اش هم نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>The desk {path} is not there any more, but its backups are. Put the newest backup back, choose another desk, or begin a new one.</source>
        <translation>میز ⁨{path}⁩ دیگر آنجا نیست، ولی نسخه‌های پشتیبانش هست. تازه‌ترین را برگردانید، میز دیگری انتخاب کنید، یا میز نوی آغاز کنید.</translation>
    </message>
    <message>
        <source>The desk {path} is empty, but its backups are there. Put the newest backup back, choose another desk, or begin a new one.</source>
        <translation>میز ⁨{path}⁩ خالی است، ولی نسخه‌های پشتیبانش هست. تازه‌ترین را برگردانید، میز دیگری انتخاب کنید، یا میز نوی آغاز کنید.</translation>
    </message>
    <message>
        <source>The desk {path} is not there any more, and no backup of it can be opened. Recover what can be read, choose another desk, or begin a new one.</source>
        <translation>میز ⁨{path}⁩ دیگر آنجا نیست، و هیچ نسخه پشتیبان آن باز نمی‌شود. آنچه را خوانده می‌شود بازیابی کنید، میز دیگری انتخاب کنید، یا میز نوی آغاز کنید.</translation>
    </message>
    <message>
        <source>The desk {path} is empty, and no backup of it can be opened. Recover what can be read, choose another desk, or begin a new one.</source>
        <translation>میز ⁨{path}⁩ خالی است، و هیچ نسخه پشتیبان آن باز نمی‌شود. آنچه را خوانده می‌شود بازیابی کنید، میز دیگری انتخاب کنید، یا میز نوی آغاز کنید.</translation>
    </message>
    <message>
        <source>The first start of Newsdesk {program} on this desk did not end well. The desk was put back as the version before had left it; nothing that was written is lost.

Try again, or go back to the version that you had: install it again, or start it from its folder if you kept that. docs/install.md tells how, under “Going back”.

The copy from before: {backup}
The desk as {program} had changed it: {kept}</source>
        <translation>نخستین آغاز ⁨Newsdesk {program}⁩ روی این میز درست به پایان نرسید. میز به همان حالی برگردانده شد که Newsdesk پیشین گذاشته بود؛ چیزی از نوشته‌ها گم نشده است.

دوباره کوشش کنید، یا به Newsdesk پیشین برگردید: آن را دوباره نصب کنید، یا اگر پوشه‌اش را نگه داشته‌اید از همان‌جا آغاز کنید. docs/install.md زیر عنوان «⁨Going back⁩» راهش را می‌گوید.

نسخه پشتیبان پیش از آن: ⁨{backup}⁩
میز به شکلی که ⁨Newsdesk {program}⁩ ساخته بود: ⁨{kept}⁩</translation>
    </message>
    <message>
        <source>The first start of Newsdesk {program} on this desk did not end well. The desk was put back as Newsdesk {former} had left it; nothing that was written is lost.

Try again, or go back to Newsdesk {former}: install it again, or start it from its folder if you kept that. docs/install.md tells how, under “Going back”.

The copy from before: {backup}
The desk as {program} had changed it: {kept}</source>
        <translation>نخستین آغاز ⁨Newsdesk {program}⁩ روی این میز درست به پایان نرسید. میز به همان حالی برگردانده شد که ⁨Newsdesk {former}⁩ گذاشته بود؛ چیزی از نوشته‌ها گم نشده است.

دوباره کوشش کنید، یا به ⁨Newsdesk {former}⁩ برگردید: آن را دوباره نصب کنید، یا اگر پوشه‌اش را نگه داشته‌اید از همان‌جا آغاز کنید. docs/install.md زیر عنوان «⁨Going back⁩» راهش را می‌گوید.

نسخه پشتیبان پیش از آن: ⁨{backup}⁩
میز به شکلی که ⁨Newsdesk {program}⁩ ساخته بود: ⁨{kept}⁩</translation>
    </message>
    <message>
        <source>Only its author can delete a note, and only while nobody has answered. Resolve it instead.</source>
        <translation>یادداشت را تنها نویسنده‌اش حذف می‌کند، تا وقتی کسی پاسخ نداده باشد. به جای آن، آن را حل‌شده بگیرید.</translation>
    </message>
    <message>
        <source>Say what was wrong.</source>
        <translation>بگویید چه نادرست بود.</translation>
    </message>
    <message>
        <source>Say what is right.</source>
        <translation>بگویید چه درست است.</translation>
    </message>
    <message>
        <source>Write what readers are to be told.</source>
        <translation>بنویسید که به خوانندگان چه گفته شود.</translation>
    </message>
    <message>
        <source>That story is no longer on this desk.</source>
        <translation>آن خبر دیگر روی این میز نیست.</translation>
    </message>
    <message>
        <source>Several stories are called “{ref}”. Choose one in the list.</source>
        <translation>چند خبر به نام «⁨{ref}⁩» هست. یکی را در فهرست انتخاب کنید.</translation>
    </message>
    <message>
        <source>A story that is {status} cannot be {move}.</source>
        <translation>این کار با خبری که «{status}» است نمی‌شود: {move}.</translation>
    </message>
    <message>
        <source>An editor decides whether a story is {move}; you are here as {role}.</source>
        <translation>درباره این کار ویراستار تصمیم می‌گیرد: {move}؛ شما این‌جا به حیث {role} هستید.</translation>
    </message>
    <message>
        <source>Say why the story is {move}.</source>
        <translation>دلیل این کار را بگویید: {move}.</translation>
    </message>
    <message>
        <source>Choose when the story is to be {move}.</source>
        <translation>وقت این کار را بگویید: {move}.</translation>
    </message>
    <message>
        <source>“{headline}” was {what} by {who} ({when}) while you looked at it. Look again before you decide.</source>
        <translation>هنگامی که خبر «⁨{headline}⁩» را می‌دیدید، {who} ({when}) با آن این کار را کرد: {what}. پیش از تصمیم دوباره ببینید.</translation>
    </message>
    <message>
        <source>“{headline}” is not ready: {findings}</source>
        <translation>خبر «⁨{headline}⁩» آماده نیست: ⁨{findings}⁩</translation>
    </message>
    <message>
        <source>{path} was changed elsewhere since it was read. Read it again first.</source>
        <translation>فایل ⁨{path}⁩ پس از خواندن، جای دیگر تغییر کرده است. نخست دوباره آن را بخوانید.</translation>
    </message>
    <message>
        <source>{reasons}</source>
        <translation>⁨{reasons}⁩</translation>
    </message>
    <message>
        <source>Nobody on the staff is called “{name}”.</source>
        <translation>در میان کارکنان کسی به نام «⁨{name}⁩» نیست.</translation>
    </message>
    <message>
        <source>Somebody on the staff is called “{name}” already.</source>
        <translation>در میان کارکنان از پیش کسی به نام «⁨{name}⁩» هست.</translation>
    </message>
    <message>
        <source>{source}: {reason}</source>
        <translation>⁨{source}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Newsdesk cannot tell what kind of file this is. Choose a format.</source>
        <translation>برنامه نمی‌داند این چه نوع فایل است. یک قالب انتخاب کنید.</translation>
    </message>
    <message>
        <source>This format gives {files} files for the story. Export it into a folder instead.</source>
        <translation>این قالب برای خبر {files} فایل می‌سازد. به جای آن، خبر را در یک پوشه صادر کنید.</translation>
    </message>
    <message>
        <source>{path} already exists.</source>
        <translation>فایل ⁨{path}⁩ از پیش هست.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>فایل ⁨{path}⁩ نوشته نشد: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>There is no desk file at {path}.</source>
        <translation>در ⁨{path}⁩ فایل میز نیست.</translation>
    </message>
    <message>
        <source>{path} is not a Newsdesk file. Nothing in it was changed.</source>
        <translation>فایل ⁨{path}⁩ از Newsdesk نیست. چیزی در آن تغییر نکرد.</translation>
    </message>
    <message>
        <source>{path} is damaged. Nothing in it was changed, and it is kept whatever you do: put a backup in its place, or recover what can be read.</source>
        <translation>فایل ⁨{path}⁩ آسیب دیده است. چیزی در آن تغییر نکرد و هر چه کنید نگه داشته می‌شود: نسخه پشتیبانی به جایش بگذارید، یا آنچه را خوانده می‌شود بازیابی کنید.</translation>
    </message>
    <message>
        <source>There is no restore to undo on {path}.</source>
        <translation>در ⁨{path}⁩ احیایی نیست که بازگردانی شود.</translation>
    </message>
    <message>
        <source>No story in {path} could be read, so no new desk was made. The file is left as it is. If a backup is offered here, put it back; otherwise choose another desk.</source>
        <translation>هیچ خبری در ⁨{path}⁩ خوانده نشد و میز تازه‌ای ساخته نشد. فایل همان‌طور که بود مانده است. اگر در اینجا نسخه پشتیبانی پیشنهاد می‌شود، آن را به جایش بگذارید؛ وگرنه میز دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged, and the desk {desk} was left as it is. Choose another backup.</source>
        <translation>نسخه پشتیبان ⁨{path}⁩ آسیب دیده است و میز ⁨{desk}⁩ همان‌طور که بود مانده است. نسخه پشتیبان دیگری برگزینید.</translation>
    </message>
    <message>
        <source>This cannot be read, because the disk damaged it: {reason}. Everything else on the desk is there; “Check the desk file” names all that is damaged, and earlier versions stand in the history.</source>
        <translation>این را نمی‌توان خواند، چون دیسک آن را خراب کرده است: {reason}. هر چیز دیگر در میز هست؛ «بررسی فایل میز» هر چه را خراب است نام می‌برد، و نسخه‌های پیشین در تاریخچه هستند.</translation>
    </message>
    <message>
        <source>The backup {copy} was made, but parts of the desk are damaged: {reason}. Keep your older backups.</source>
        <translation>نسخه پشتیبان ⁨{copy}⁩ ساخته شد، ولی بخش‌هایی از میز آسیب دیده است: ⁨{reason}⁩. نسخه‌های پشتیبان پیشین را نگه دارید.</translation>
    </message>
    <message>
        <source>{path} belongs to a desk: nothing else is written there. Choose another place.</source>
        <translation>جای ⁨{path}⁩ از آن یک میز است: چیز دیگری آنجا نوشته نمی‌شود. جای دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Try again in a moment.</source>
        <translation>برنامه دیگری فایل ⁨{path}⁩ را در دست دارد. لحظه‌ای بعد دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check that the disk has room and that you may write to the folder.</source>
        <translation>فایل ⁨{path}⁩ نوشته نمی‌شود: ⁨{reason}⁩. ببینید که دیسک جا دارد و نوشتن در پوشه اجازه است.</translation>
    </message>
    <message>
        <source>Newsdesk runs from {path}, and nothing can be written there: {reason}. Unlock the stick, or copy the whole folder to a disk and start Newsdesk there.</source>
        <translation>برنامه Newsdesk از ⁨{path}⁩ کار می‌کند و آنجا چیزی نوشته نمی‌شود: ⁨{reason}⁩. قفل فلش را باز کنید، یا تمام پوشه را به دیسکی کاپی کنید و Newsdesk را از آنجا باز کنید.</translation>
    </message>
    <message>
        <source>This is set by your newsroom and cannot be changed here.</source>
        <translation>این را اتاق خبر شما تعیین کرده است و اینجا تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>فایل ⁨{path}⁩ قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>متوقف شد. آنچه تا این‌جا انجام شده می‌ماند.</translation>
    </message>
    <message>
        <source>The desk file {path} is not in its place: it was moved, renamed or deleted, or its stick was pulled. Put it back, and Newsdesk goes on by itself.</source>
        <translation>پرونده میز ⁨{path}⁩ در جایش نیست: جابه‌جا، بازنامگذاری یا پاک شده، یا حافظه‌اش کشیده شده است. آن را به جایش برگردانید؛ Newsdesk خودش ادامه می‌دهد.</translation>
    </message>
    <message>
        <source>Another program replaced the desk file {path}. Newsdesk opens the new one.</source>
        <translation>برنامه دیگری فایل دیگری را به جای میز ⁨{path}⁩ گذاشته است. Newsdesk فایل تازه را باز می‌کند.</translation>
    </message>
    <message>
        <source>Another program deleted a file that belongs to the open desk {path}. Newsdesk opens it anew.</source>
        <translation>برنامه دیگری پرونده‌ای را پاک کرده که از میز باز ⁨{path}⁩ است. Newsdesk میز را از نو باز می‌کند.</translation>
    </message>
    <message>
        <source>Another program wrote another file over the open desk {path}. Newsdesk keeps what the desk held and opens what lies there now.</source>
        <translation>برنامه دیگری پرونده دیگری را روی میز باز ⁨{path}⁩ نوشته است. Newsdesk آنچه را میز داشت نگه می‌دارد و آنچه را اکنون آنجاست باز می‌کند.</translation>
    </message>
    <message>
        <source>Another program cut or emptied the file of the open desk {path}. Newsdesk keeps what the desk held.</source>
        <translation>برنامه دیگری پرونده میز باز ⁨{path}⁩ را کوتاه یا خالی کرده است. Newsdesk آنچه را میز داشت نگه می‌دارد.</translation>
    </message>
    <message>
        <source>Another program cut or emptied the file of the open desk {path}. Quit and start Newsdesk again: it shows the ways back.</source>
        <translation>برنامه دیگری پرونده میز باز ⁨{path}⁩ را بریده یا خالی کرده است. Newsdesk را ببندید و دوباره باز کنید: راه‌های برگشت را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Another program changed the files of the open desk {path}. What the desk held is copied to {copy}. Quit and start Newsdesk again.</source>
        <translation>برنامه دیگری پرونده‌های میز باز ⁨{path}⁩ را تغییر داده است. آنچه در میز بود در ⁨{copy}⁩ کاپی شده است. Newsdesk را ببندید و دوباره باز کنید.</translation>
    </message>
    <message>
        <source>The desk file {path} is not in its place: it was moved, renamed or deleted. What the desk held is copied to {copy}. Put the file back, and Newsdesk goes on by itself; if it is gone, quit and start Newsdesk again, and put the copy in its place.</source>
        <translation>پرونده میز ⁨{path}⁩ در جایش نیست: انتقال یافته، نامش تغییر کرده یا حذف شده است. آنچه در میز بود در ⁨{copy}⁩ کاپی شده است. پرونده را برگردانید، و Newsdesk خودش ادامه می‌دهد؛ اگر از میان رفته است، Newsdesk را ببندید و دوباره باز کنید، و کاپی را به جایش بگذارید.</translation>
    </message>
    <message>
        <source>Another program, perhaps one that syncs folders, put another file in the place of the open desk. Newsdesk works on with that one. Stories that only the former one held are in {copy}.</source>
        <translation>برنامه دیگری، شاید برنامه‌ای که پوشه‌ها را همگام می‌کند، پرونده دیگری را به جای میز باز گذاشته است. Newsdesk با همان کار می‌کند. خبرهایی که تنها در پرونده پیشین بودند در {copy} هستند.</translation>
    </message>
    <message>
        <source>Another program wrote another file, perhaps an older copy, over the open desk. Newsdesk works on with that one. What the desk held before is in {copy}.</source>
        <translation>برنامه دیگری پرونده دیگری را، شاید نسخه‌ای کهنه‌تر، روی میز باز نوشته است. Newsdesk با همان کار می‌کند. آنچه میز پیش از آن داشت در {copy} است.</translation>
    </message>
    <message>
        <source>Another program deleted a file that belongs to the open desk. Nothing was lost, and Newsdesk works on. Let no program clean or sync the folder of the desk.</source>
        <translation>برنامه دیگری پرونده‌ای را پاک کرد که از میز باز است. چیزی گم نشده و Newsdesk کار می‌کند. نگذارید برنامه‌ای پوشه میز را پاک یا همگام کند.</translation>
    </message>
    <message>
        <source>Another program put another file in the place of the open desk, or its stick was changed. Newsdesk works on with that one. The former one could not be read any more.</source>
        <translation>برنامه دیگری پرونده دیگری را به جای میز باز گذاشته، یا حافظه‌اش عوض شده است. Newsdesk با همان کار می‌کند. پرونده پیشین دیگر خوانده نشد.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>کسی</translation>
    </message>
    <message>
        <source>Something went wrong in Newsdesk ({kind}). Your words are kept; the log says more.</source>
        <translation>در Newsdesk اشکالی پیش آمد (⁦{kind}⁩). نوشته شما نگه داشته شده است؛ لاگ بیشتر می‌گوید.</translation>
    </message>
</context>
<context>
    <name>ExchangeDialogs</name>
    <message>
        <source>Stories</source>
        <translation>خبرها</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>همه فایل‌ها</translation>
    </message>
    <message>
        <source>Import stories</source>
        <translation>وارد کردن خبرها</translation>
    </message>
    <message>
        <source>{name} already exists.</source>
        <translation>فایل ⁨{name}⁩ از پیش هست.</translation>
    </message>
    <message>
        <source>Replace it? The file as it is now will be gone.</source>
        <translation>تعویض شود؟ فایل کنونی از بین می‌رود.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>تعویض</translation>
    </message>
</context>
<context>
    <name>ExportAgain</name>
    <message>
        <source>Exporting again…</source>
        <translation>در حال صادر کردن دوباره…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Exported 1 copy again.</source>
        <translation>۱ کاپی دوباره صادر شد.</translation>
    </message>
    <message>
        <source>Exported {n} copies again.</source>
        <translation>‏{n} کاپی دوباره صادر شد.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export {count} stories</source>
        <translation>صادر کردن {count} خبر</translation>
    </message>
    <message>
        <source>Export the story</source>
        <translation>صادر کردن خبر</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>انتخاب جا…</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>در پوشه</translation>
    </message>
    <message>
        <source>As the file</source>
        <translation>به نام فایل</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>صادر کردن</translation>
    </message>
    <message>
        <source>{stories} stories; each may have further files, in a folder beside it that is named after it.</source>
        <translation>شمار خبرها: {stories}؛ هر کدام ممکن است فایل‌های دیگری هم داشته باشد، در پوشه‌ای در کنارش که نام همان را دارد.</translation>
    </message>
    <message>
        <source>{stories} files, one for each story.</source>
        <translation>برای هر خبر یک فایل، در همه {stories} فایل.</translation>
    </message>
    <message>
        <source>{files} files: the story, and {further} in a folder beside it that is named after it.</source>
        <translation>در همه {files} فایل: خبر، و {further} فایل دیگر در پوشه‌ای در کنارش که نام همان را دارد.</translation>
    </message>
    <message>
        <source>One file.</source>
        <translation>یک فایل.</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>صادر کردن در پوشه</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>صادر کردن به نام</translation>
    </message>
</context>
<context>
    <name>ExportsPane</name>
    <message>
        <source>This story</source>
        <translation>این خبر</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>همه خبرها</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>کاپی مسیر فایل</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>نشان دادن در پوشه</translation>
    </message>
    <message>
        <source>Export it again</source>
        <translation>صادر کردن دوباره آن</translation>
    </message>
    <message>
        <source>Export {n} again</source>
        <translation>صادر کردن دوباره {n} کاپی</translation>
    </message>
    <message>
        <source>1 exported copy.</source>
        <translation>۱ کاپی صادر شده است.</translation>
    </message>
    <message>
        <source>{n} exported copies.</source>
        <translation>‏{n} کاپی صادر شده است.</translation>
    </message>
    <message>
        <source>1 is stale or wrong.</source>
        <translation>۱ کاپی کهنه یا نادرست است.</translation>
    </message>
    <message>
        <source>{n} are stale or wrong.</source>
        <translation>‏{n} کاپی کهنه یا نادرست است.</translation>
    </message>
    <message>
        <source>All are current.</source>
        <translation>همه تازه است.</translation>
    </message>
    <message>
        <source>1 has no file to export again: tell those who have it.</source>
        <translation>۱ کاپی فایلی ندارد که دوباره صادر شود: به کسانی که آن را دارند خبر دهید.</translation>
    </message>
    <message>
        <source>{n} have no file to export again: tell those who have them.</source>
        <translation>‏{n} کاپی فایلی ندارد که دوباره صادر شود: به کسانی که آن را دارند خبر دهید.</translation>
    </message>
    <message>
        <source>Every exported copy is current.</source>
        <translation>هر کاپی صادرشده تازه است.</translation>
    </message>
    <message>
        <source>Open a story to see its exported copies.</source>
        <translation>خبری را باز کنید تا کاپی‌های صادرشده آن را ببینید.</translation>
    </message>
    <message>
        <source>This story has no exported copies. Each export, print and copy is listed here, and whether it is still current.</source>
        <translation>این خبر کاپی صادرشده ندارد. هر چه صادر، چاپ یا کاپی شود این‌جا می‌آید، با این که هنوز تازه است یا نه.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>و {n} دیگر</translation>
    </message>
    <message>
        <source>{folder} cannot be shown.</source>
        <translation>پوشه ⁨{folder}⁩ نشان داده نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>change begun</source>
        <translation>تغییر آغازشده</translation>
    </message>
    <message>
        <source>change filed</source>
        <translation>تغییر سپرده‌شده</translation>
    </message>
    <message>
        <source>change in review</source>
        <translation>تغییر زیر بازبینی</translation>
    </message>
    <message>
        <source>change returned</source>
        <translation>تغییر برگشتی</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>دارای تعارض</translation>
    </message>
    <message>
        <source>you</source>
        <translation>شما</translation>
    </message>
    <message>
        <source>claimed by you</source>
        <translation>در دست شما</translation>
    </message>
    <message>
        <source>claimed by {name}</source>
        <translation>در دست ⁨{name}⁩</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ویرایش‌شده</translation>
    </message>
    <message>
        <source>edited, not saved as a revision</source>
        <translation>ویرایش‌شده، به شکل نسخه ذخیره نشده</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>مهلت {time}</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>برای {time}</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>مهلت گذشته {time}</translation>
    </message>
</context>
<context>
    <name>FailureBand</name>
    <message>
        <source>Try again</source>
        <translation>دوباره کوشش کنید</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>کاپی متن</translation>
    </message>
    <message>
        <source>Keep a copy as a file…</source>
        <translation>نگه‌داشتن کاپی در فایل…</translation>
    </message>
    <message>
        <source>Not saved. {reason} Your words are safe in this window; leave it open.</source>
        <translation>ذخیره نشد. ⁨{reason}⁩ نوشته شما در این پنجره محفوظ است؛ آن را باز بگذارید.</translation>
    </message>
    <message>
        <source>Not saved. {reason} Until the desk can take them, your words are in a rescue file.</source>
        <translation>ذخیره نشد. {reason} تا وقتی میز بتواند واژه‌های شما را بگیرد، در یک پرونده نجات نگه داشته می‌شوند.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Slug</source>
        <translation>نام کاری</translation>
    </message>
    <message>
        <source>The working name; it is never printed</source>
        <translation>نام خبر برای کار؛ هرگز چاپ نمی‌شود</translation>
    </message>
    <message>
        <source>Follows the headline</source>
        <translation>از روی عنوان</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>روتیتر</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>لید</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>بخش</translation>
    </message>
    <message>
        <source>Choose one, or type a new one</source>
        <translation>یکی را انتخاب کنید، یا بخش تازه بنویسید</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>As it prints: By A and B, or City desk report</source>
        <translation>چنان که چاپ می‌شود: الف و ب، یا گزارش میز شهر</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>نام نویسنده</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>محل خبر</translation>
    </message>
    <message>
        <source>The place; Alt+Down chooses a house style</source>
        <translation>نام محل؛ با ⁦Alt+Down⁩ شیوه‌نامه را انتخاب کنید</translation>
    </message>
    <message>
        <source>Where it was written</source>
        <translation>محل نوشتن خبر</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Author box</source>
        <translation>درباره نویسنده</translation>
    </message>
    <message>
        <source>Printed under the story</source>
        <translation>زیر خبر چاپ می‌شود</translation>
    </message>
    <message>
        <source>Check Also</source>
        <translation>این را هم ببینید</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>کلیدواژه‌ها</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>جدا شده با کامه</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Decides direction, face and quotation marks</source>
        <translation>جهت، خط و گیومه را تعیین می‌کند</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>عاجلیت</translation>
    </message>
    <message>
        <source>From 1, most urgent, to 8; 4 is the usual</source>
        <translation>از ۱، عاجل‌ترین، تا ۸؛ عادی ۴ است</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>ممنوعیت نشر</translation>
    </message>
    <message>
        <source>As 2026-03-14 18:00 Kabul (who asks); a day alone: until it ends</source>
        <translation>مانند ⁦2026-03-14 18:00⁩ کابل (درخواست‌کننده)؛ روز تنها: تا پایان آن</translation>
    </message>
    <message>
        <source>Note to desk</source>
        <translation>یادداشت به میز</translation>
    </message>
    <message>
        <source>For colleagues; it is never exported</source>
        <translation>برای همکاران؛ هرگز صادر نمی‌شود</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>چیزی نیست</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>آدرس انترنتی</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>در میز</translation>
    </message>
    <message>
        <source>Whose story it is, and when it is due; the desk decides</source>
        <translation>خبر از کیست و مهلتش کی است؛ میز تصمیم می‌گیرد</translation>
    </message>
    <message>
        <source>Nobody&apos;s, not due</source>
        <translation>از هیچ کس، بی‌مهلت</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>No match</source>
        <translation>یافت نشد</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>بیش از {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} از {1}</translation>
    </message>
    <message>
        <source>This expression cannot be read: {0}</source>
        <translation>این عبارت خوانده نمی‌شود: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>This expression takes too long. Make it more exact.</source>
        <translation>این عبارت بسیار وقت می‌گیرد. آن را دقیق‌تر بسازید.</translation>
    </message>
    <message>
        <source>{0} replaced</source>
        <translation>{0} مورد تعویض شد</translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>Find in the story</source>
        <translation>یافتن در خبر</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>تعویض با</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>فرق حروف بزرگ و کوچک</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>واژه‌های کامل</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>عبارت منظم</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>یافته پیشین</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>یافته بعدی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>تعویض</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>تعویض همه</translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message>
        <source>These words have changed. They are being checked again.</source>
        <translation>این واژه‌ها تغییر کرده‌اند. دوباره بررسی می‌شوند.</translation>
    </message>
    <message>
        <source>Ignored here.</source>
        <translation>در این‌جا نادیده گرفته شد.</translation>
    </message>
    <message>
        <source>Ignored in this story.</source>
        <translation>در این خبر نادیده گرفته شد.</translation>
    </message>
    <message>
        <source>Ignored in every story of this desk.</source>
        <translation>در همه خبرهای این میز نادیده گرفته می‌شود.</translation>
    </message>
    <message>
        <source>“{word}” is one of the desk’s words now.</source>
        <translation>«⁨{word}⁩» اکنون از واژه‌های میز است.</translation>
    </message>
    <message>
        <source>“{word}” is corrected.</source>
        <translation>«⁨{word}⁩» اصلاح شد.</translation>
    </message>
</context>
<context>
    <name>FindingMenu</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>در جستجوی پیشنهادها…</translation>
    </message>
    <message>
        <source>The dictionary has no similar word.</source>
        <translation>فرهنگ واژه همانندی ندارد.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Stops filing</source>
        <translation>مانع سپردن</translation>
    </message>
    <message>
        <source>Stops approval</source>
        <translation>مانع تأیید</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>توصیه</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>شرط</translation>
    </message>
    <message>
        <source>Sense</source>
        <translation>معنا</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>املا</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>دستور زبان</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>شیوه‌نامه</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>برداشتن آن</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Web page</source>
        <translation>صفحه وب</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>متن ساده</translation>
    </message>
</context>
<context>
    <name>GatesModel</name>
    <message>
        <source>All sections</source>
        <translation>همه بخش‌ها</translation>
    </message>
    <message>
        <source>{check}, {section}: {does}</source>
        <translation>⁨{check}⁩، ⁨{section}⁩: {does}</translation>
    </message>
    <message>
        <source>{check}, {section}: {does}, as usual</source>
        <translation>⁨{check}⁩، ⁨{section}⁩: {does}، چنان که معمول است</translation>
    </message>
</context>
<context>
    <name>GatesPage</name>
    <message>
        <source>As usual</source>
        <translation>حالت معمول</translation>
    </message>
    <message>
        <source>Remove the newsroom’s own choice from the selected cells</source>
        <translation>تصمیم خود اتاق خبر را از خانه‌های انتخاب‌شده بردارید</translation>
    </message>
    <message>
        <source>Everything as usual</source>
        <translation>همه در حالت معمول</translation>
    </message>
    <message>
        <source>Every check does what it usually does.</source>
        <translation>هر بررسی همان می‌کند که معمول است.</translation>
    </message>
    <message>
        <source>{count} cells: {does}</source>
        <translation>{count} خانه: {does}</translation>
    </message>
    <message>
        <source>{count} cells: as usual</source>
        <translation>{count} خانه: حالت معمول</translation>
    </message>
    <message>
        <source>{check}, {section}: {does}</source>
        <translation>⁨{check}⁩، ⁨{section}⁩: {does}</translation>
    </message>
    <message>
        <source>{check}, {section}: as usual</source>
        <translation>⁨{check}⁩، ⁨{section}⁩: حالت معمول</translation>
    </message>
    <message>
        <source>What a finding does to its story: stop filing, stop approval, or only advise. A section follows “All sections” until you choose something else for it.</source>
        <translation>هر یافته با خبر خود چه می‌کند: مانع سپردن، مانع تأیید، یا تنها توصیه. هر بخش از «همه بخش‌ها» پیروی می‌کند تا برایش چیز دیگری انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>GatesView</name>
    <message>
        <source>What each check does, by section</source>
        <translation>هر بررسی در هر بخش چه می‌کند</translation>
    </message>
    <message>
        <source>As usual: {does}</source>
        <translation>حالت معمول: {does}</translation>
    </message>
    <message>
        <source>As in all sections: {does}</source>
        <translation>مانند همه بخش‌ها: {does}</translation>
    </message>
</context>
<context>
    <name>HeadlineField</name>
    <message>
        <source>Headline {length} of {limit}</source>
        <translation>عنوان {length} از {limit}</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The file</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>Links between records</source>
        <translation>پیوند میان ثبت‌ها</translation>
    </message>
    <message>
        <source>Layout of the file</source>
        <translation>ساختار فایل</translation>
    </message>
    <message>
        <source>Every record</source>
        <translation>همه ثبت‌ها</translation>
    </message>
    <message>
        <source>Newest revisions</source>
        <translation>تازه‌ترین نسخه‌ها</translation>
    </message>
    <message>
        <source>Numbers of revisions</source>
        <translation>شمار نسخه‌ها</translation>
    </message>
    <message>
        <source>Approved versions</source>
        <translation>نسخه‌های تأییدشده</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>یادداشت‌های باز</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>شمارش‌ها</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>Log of changes</source>
        <translation>ثبت تغییرات</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>جای خالی در دیسک</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>خبرها</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>نسخه‌ها</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>تعارض‌ها</translation>
    </message>
    <message>
        <source>Drafts not saved as a revision</source>
        <translation>پیش‌نویس‌هایی که هنوز به شکل نسخه ذخیره نشده</translation>
    </message>
    <message>
        <source>First start after an update</source>
        <translation>نخستین آغاز پس از تازه‌سازی</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Go there</source>
        <translation>رفتن به آن‌جا</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>{what}: {keys}</source>
        <translation>{what}: ⁦{keys}⁩</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Newest</source>
        <translation>تازه‌ترین</translation>
    </message>
    <message>
        <source>Approved version</source>
        <translation>نسخه تأییدشده</translation>
    </message>
    <message>
        <source>What readers have</source>
        <translation>آنچه خوانندگان دارند</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>وارد شد</translation>
    </message>
    <message>
        <source>Duplicated from another story</source>
        <translation>کاپی از خبر دیگر</translation>
    </message>
    <message>
        <source>Two versions brought together</source>
        <translation>دو نسخه یکجا شد</translation>
    </message>
    <message>
        <source>An older version restored</source>
        <translation>نسخه پیشین احیا شد</translation>
    </message>
    <message>
        <source>Embargo lifted</source>
        <translation>ممنوعیت نشر برداشته شد</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>تغییر دور انداخته شد</translation>
    </message>
    <message>
        <source>Filed to the desk</source>
        <translation>به میز سپرده شد</translation>
    </message>
    <message>
        <source>Taken back from the desk</source>
        <translation>از میز بازگرفته شد</translation>
    </message>
    <message>
        <source>Taken into review</source>
        <translation>به بازبینی گرفته شد</translation>
    </message>
    <message>
        <source>Let go, back among the filed</source>
        <translation>رها شد، باز در میان سپرده‌شده‌ها</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>پس فرستاده شد</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تأییدشده</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>در نوبت نشر</translation>
    </message>
    <message>
        <source>Taken off the schedule</source>
        <translation>از نوبت نشر برداشته شد</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نشرشده</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>اصلاح‌شده</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>به‌روز شد</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>پس‌گرفته</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>نگه‌داشته</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>آزاد شد</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>کنارگذاشته</translation>
    </message>
    <message>
        <source>Un-spiked</source>
        <translation>به میز برگردانده شد</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Clarification</source>
        <translation>توضیح</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>به‌روزرسانی</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>یادداشت ویراستار</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>پس گرفتن خبر</translation>
    </message>
    <message>
        <source>{what} (the change to it)</source>
        <translation>{what} (تغییر آن)</translation>
    </message>
    <message>
        <source>Given to {name}</source>
        <translation>به {name} واگذار شد</translation>
    </message>
    <message>
        <source>Given to nobody in particular</source>
        <translation>دیگر به کسی واگذار نیست</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>مهلت {when}</translation>
    </message>
    <message>
        <source>No longer due at a time</source>
        <translation>دیگر مهلت ندارد</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>بازگردانی شد: {what}</translation>
    </message>
    <message>
        <source>Scheduled for {when}</source>
        <translation>در نوبت نشر برای {when}</translation>
    </message>
    <message>
        <source>{here} ({there} in {zone})</source>
        <translation>{here} ({there} در {zone})</translation>
    </message>
    <message>
        <source>Wrong: {wrong}
Right: {right}</source>
        <translation>نادرست: ⁨{wrong}⁩
درست: ⁨{right}⁩</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} واژه</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>۱ واژه</translation>
    </message>
    <message>
        <source>Before the first version</source>
        <translation>پیش از نسخه نخست</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Versions and acts, newest first</source>
        <translation>نسخه‌ها و کارها، تازه‌ترین در آغاز</translation>
    </message>
    <message>
        <source>Return shows what changed in a version; choose two with Ctrl and Space to compare these</source>
        <translation>⁦Return⁩ نشان می‌دهد در یک نسخه چه تغییر کرده؛ برای مقایسه، دو نسخه را با ⁦Ctrl⁩ و ⁦Space⁩ انتخاب کنید</translation>
    </message>
    <message>
        <source>What did the editor change?</source>
        <translation>ویراستار چه چیز را تغییر داد؟</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>چه تغییر کرد</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>مقایسه با…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>احیا</translation>
    </message>
    <message>
        <source>Makes this version the newest again; no version is lost</source>
        <translation>این نسخه را دوباره تازه‌ترین می‌سازد؛ هیچ نسخه‌ای گم نمی‌شود</translation>
    </message>
    <message>
        <source>Every version of the story and every decision of the desk will be listed here. Save the story first: Ctrl S</source>
        <translation>هر نسخه خبر و هر تصمیم میز درباره آن این‌جا فهرست می‌شود. نخست خبر را ذخیره کنید: ⁦Ctrl S⁩</translation>
    </message>
    <message>
        <source>What was saved and decided about a story stands here.
Open a story.</source>
        <translation>آنچه از یک خبر ذخیره شده و درباره آن تصمیم گرفته شده این‌جا می‌آید.
خبری را باز کنید.</translation>
    </message>
</context>
<context>
    <name>IgnoredList</name>
    <message>
        <source>Ignored in every story</source>
        <translation>نادیده در همه خبرها</translation>
    </message>
    <message>
        <source>Nothing is ignored in every story.</source>
        <translation>چیزی در همه خبرها نادیده گرفته نمی‌شود.</translation>
    </message>
    <message>
        <source>Stop ignoring</source>
        <translation>دیگر نادیده نگیر</translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Importing…</source>
        <translation>در حال وارد کردن…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>در حال صادر کردن…</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>صادر شد: ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Exported {files} files to {folder}</source>
        <translation>صادر شد: {files} فایل، به ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Exported {count} stories to {folder}</source>
        <translation>{count} خبر صادر شد به ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Exported, with a remark:</source>
        <translation>صادر شد، با یک یادآوری:</translation>
    </message>
    <message>
        <source>Exported {count} copies again, to the same places.</source>
        <translation>‏{count} کاپی در جای خود دوباره صادر شد.</translation>
    </message>
    <message>
        <source>Exported again.</source>
        <translation>دوباره صادر شد.</translation>
    </message>
    <message>
        <source>Every exported copy is up to date.</source>
        <translation>همه کاپی‌های صادرشده تازه هستند.</translation>
    </message>
    <message>
        <source>Some copies could not be written again:</source>
        <translation>بعضی کاپی‌ها دوباره نوشته نشد:</translation>
    </message>
    <message>
        <source>The story&apos;s text is on the clipboard.</source>
        <translation>متن خبر در کلیپ‌بورد است.</translation>
    </message>
    <message>
        <source>Imported “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» وارد شد.</translation>
    </message>
    <message>
        <source>Imported {count} stories.</source>
        <translation>‏{count} خبر وارد شد.</translation>
    </message>
    <message>
        <source>Imported, with remarks:</source>
        <translation>وارد شد، با یادآوری:</translation>
    </message>
    <message>
        <source>Nothing was imported:</source>
        <translation>چیزی وارد نشد:</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>You typed this before and did not send it.</source>
        <translation>این را پیش‌تر نوشتید و نفرستادید.</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>پاک‌کردن آن</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Write a language tag, such as en or fa-AF</source>
        <translation>نشان زبان را بنویسید، مانند ⁦en⁩ یا ⁦fa-AF⁩</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>انگلیسی</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>دری</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>پشتو</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
</context>
<context>
    <name>LinkPopover</name>
    <message>
        <source>Link</source>
        <translation>لینک</translation>
    </message>
    <message>
        <source>Words of the link</source>
        <translation>واژه‌های لینک</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>آدرس لینک</translation>
    </message>
    <message>
        <source>Readers cannot open this address. Write a web or mail address.</source>
        <translation>خواننده این آدرس را باز کرده نمی‌تواند. آدرس وب یا ایمیل بنویسید.</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>گذاشتن لینک</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>برداشتن لینک</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>آدرس</translation>
    </message>
</context>
<context>
    <name>ListedCopy</name>
    <message>
        <source>There is no file to export again: tell those who have it.</source>
        <translation>فایلی نیست که دوباره صادر شود: به کسانی که آن را دارند خبر دهید.</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>نسخه آزمایشی</translation>
    </message>
    <message>
        <source>current</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>It is the same as the story on the desk.</source>
        <translation>با خبر روی میز یکی است.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>کهنه</translation>
    </message>
    <message>
        <source>The story has a newer version.</source>
        <translation>خبر نسخه تازه‌تری دارد.</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>نادرست</translation>
    </message>
    <message>
        <source>The story was corrected, withdrawn, held, spiked or embargoed since.</source>
        <translation>خبر پس از آن اصلاح، پس گرفته، نگه داشته، کنار گذاشته یا زیر ممنوعیت نشر شده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which is under embargo.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که زیر ممنوعیت نشر است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which is held.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که نگه داشته شده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which is spiked.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که کنار گذاشته شده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which is withdrawn.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که پس گرفته شده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which was corrected.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که تصحیح شده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which is not approved.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که تأیید نشده است.</translation>
    </message>
    <message>
        <source>It carries “{headline}” in Check Also, which was changed.</source>
        <translation>در «این را هم ببینید» خبر «⁨{headline}⁩» را دارد که تغییر کرده است.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>پرینتر</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>کلیپ‌بورد</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>مرورگر</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>خروجی معیاری</translation>
    </message>
    <message>
        <source>Newsdesk cannot write it again: tell those who have it.</source>
        <translation>برنامه نمی‌تواند آن را دوباره بنویسد: به کسانی که آن را دارند بگویید.</translation>
    </message>
    <message>
        <source>revision {n}</source>
        <translation>نسخه {n}</translation>
    </message>
    <message>
        <source>stub</source>
        <translation>صفحه کوتاه</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} فایل</translation>
    </message>
</context>
<context>
    <name>LongView</name>
    <message>
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
    <message>
        <source>This story can be read here but not typed in: it has more than {lines} lines or {letters} letters. Export it as Markdown, divide the file, and import the parts.</source>
        <translation>این خبر را اینجا می‌توان خواند ولی نمی‌توان در آن نوشت: بیش از ⁨{lines}⁩ سطر یا ⁨{letters}⁩ حرف دارد. آن را به صورت Markdown صادر کنید، فایل را بخش کنید و بخش‌ها را وارد کنید.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صادر کردن…</translation>
    </message>
    <message>
        <source>Body of the story</source>
        <translation>متن خبر</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>{whose}: nothing of it could be read</source>
        <translation>{whose}: هیچ چیز آن خوانده نشد</translation>
    </message>
    <message>
        <source>{whose}: its words could not be read; what the list shows of it is kept as a draft</source>
        <translation>{whose}: متنش خوانده نشد؛ آنچه فهرست از آن نشان می‌دهد به شکل پیش‌نویس نگه داشته شد</translation>
    </message>
    <message>
        <source>{whose}: its newest version could not be read; the version before it is kept</source>
        <translation>{whose}: تازه‌ترین نسخه‌اش خوانده نشد؛ نسخه پیش از آن نگه داشته شد</translation>
    </message>
    <message>
        <source>{whose}: older versions that could not be read: {count}</source>
        <translation>{whose}: نسخه‌های پیشین که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: some letters could not be read; they are marked, and it is kept as a draft</source>
        <translation>{whose}: برخی حرف‌ها خوانده نشد؛ نشانه‌گذاری شده‌اند و خبر به شکل پیش‌نویس نگه داشته شد</translation>
    </message>
    <message>
        <source>{whose}: something in it is not as it was written; read it again</source>
        <translation>{whose}: چیزی در آن چنان نیست که نوشته شده بود؛ دوباره بخوانیدش</translation>
    </message>
    <message>
        <source>{whose}: what was typed and not saved could not be read</source>
        <translation>{whose}: آنچه تایپ و ذخیره نشده بود خوانده نشد</translation>
    </message>
    <message>
        <source>{whose}: its status could not be read; check it before you export the story</source>
        <translation>{whose}: وضعیتش خوانده نشد؛ پیش از صادر کردن خبر آن را ببینید</translation>
    </message>
    <message>
        <source>{whose}: notes that could not be read: {count}</source>
        <translation>{whose}: یادداشت‌هایی که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: entries of its history that could not be read: {count}</source>
        <translation>{whose}: موردهایی از تاریخچه‌اش که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: notices to readers that could not be read: {count}</source>
        <translation>{whose}: اطلاعیه‌های خوانندگان که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: entries of its list of copies that could not be read: {count}</source>
        <translation>{whose}: موردهایی از فهرست نسخه‌های بیرون‌رفته که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: ignored checks that could not be read: {count}</source>
        <translation>{whose}: بررسی‌های نادیده‌گرفته که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>{whose}: what was typed into a field and not sent could not be read</source>
        <translation>{whose}: آنچه در خانه‌ای تایپ و فرستاده نشده بود خوانده نشد</translation>
    </message>
    <message>
        <source>People of the staff that could not be read: {count}</source>
        <translation>کارکنانی که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>Authors that could not be read: {count}</source>
        <translation>نویسندگانی که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>Words of the desk&apos;s own list that could not be read: {count}</source>
        <translation>واژه‌های فهرست خود میز که خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>میز</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>The words are on the clipboard.</source>
        <translation>نوشته در کلیپ‌بورد است.</translation>
    </message>
    <message>
        <source>What was typed in “{headline}” since it was last saved cannot be read. It is kept on this desk, and “newsdesk salvage” can look for it. The newest saved version is open. Check its embargo before you export it.</source>
        <translation>آن‌چه در «{headline}» پس از آخرین ذخیره نوشته شده بود خوانده نمی‌شود. همان‌طور که هست روی این میز نگه داشته شده است و ⁨“newsdesk salvage”⁩ آن را می‌جوید. آخرین نسخه ذخیره‌شده باز است. پیش از صادر کردن، ممنوعیت نشر آن را ببینید.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>بازگردانی شد.</translation>
    </message>
    <message>
        <source>“{headline}” was to be published on {at}.</source>
        <translation>قرار بود خبر «⁨{headline}⁩» در {at} نشر شود.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیدن خبر</translation>
    </message>
    <message>
        <source>Go back to the version before</source>
        <translation>برگشت به نسخه پیشین</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;فایل</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;ویرایش</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;خبر</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;بازبینی</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;نمایش</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;کمک</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>منطقه زمانی</translation>
    </message>
    <message>
        <source>A zone by its name or city, as Asia/Kabul or Kabul</source>
        <translation>منطقه زمانی به نام خودش یا شهر، مانند ⁦Asia/Kabul⁩ یا ⁦Kabul⁩</translation>
    </message>
    <message>
        <source>Write a time zone by its name or city, as Asia/Kabul or Kabul.</source>
        <translation>منطقه زمانی را به نام خودش یا شهر بنویسید، مانند ⁦Asia/Kabul⁩ یا ⁦Kabul⁩.</translation>
    </message>
    <message>
        <source>{time} here. That time has passed.</source>
        <translation>به وقت این‌جا {time}. آن وقت گذشته است.</translation>
    </message>
    <message>
        <source>{time} here ({zone})</source>
        <translation>به وقت این‌جا {time} ({zone})</translation>
    </message>
</context>
<context>
    <name>MoveActions</name>
    <message>
        <source>filed</source>
        <translation>سپردن به میز</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>بازگرفتن از میز</translation>
    </message>
    <message>
        <source>taken into review</source>
        <translation>گرفتن به بازبینی</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>رها کردن</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>پس فرستادن</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>گذاشتن در نوبت نشر</translation>
    </message>
    <message>
        <source>unscheduled</source>
        <translation>برداشتن از نوبت نشر</translation>
    </message>
    <message>
        <source>published</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>به‌روزرسانی</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>held</source>
        <translation>نگه‌داشتن</translation>
    </message>
    <message>
        <source>released</source>
        <translation>آزاد کردن</translation>
    </message>
    <message>
        <source>spiked</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>un-spiked</source>
        <translation>برگرداندن به میز</translation>
    </message>
    <message>
        <source>reset to its approved version</source>
        <translation>دور انداختن تغییر</translation>
    </message>
    <message>
        <source>released from its embargo</source>
        <translation>برداشتن ممنوعیت نشر</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>ذخیره کردن</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>جابه‌جا کردن</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>واگذاری</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>worked on</source>
        <translation>زیر کار</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>دارای تعارض</translation>
    </message>
    <message>
        <source>moved back</source>
        <translation>برگرداندن به جای پیشین</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>هنوز ذخیره‌نشده</translation>
    </message>
    <message>
        <source>somebody else’s</source>
        <translation>از کس دیگر</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>پاسخ‌داده‌شده</translation>
    </message>
    <message>
        <source>There is nothing in this story yet. Write a headline first.</source>
        <translation>هنوز چیزی در این خبر نیست. نخست عنوانی بنویسید.</translation>
    </message>
</context>
<context>
    <name>NotReadyDialog</name>
    <message>
        <source>Not ready</source>
        <translation>آماده نیست</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>آنچه کم است</translation>
    </message>
    <message>
        <source>{count} stories cannot be {done} yet.</source>
        <translation>‏{count} خبر هنوز آماده این کار نیست: {done}.</translation>
    </message>
    <message>
        <source>“{headline}” cannot be {done} yet.</source>
        <translation>خبر «⁨{headline}⁩» هنوز آماده این کار نیست: {done}.</translation>
    </message>
    <message>
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
    <message>
        <source>Show in Checks</source>
        <translation>نشان دادن در بررسی‌ها</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>رفتن به آن‌جا</translation>
    </message>
</context>
<context>
    <name>NoteThreads</name>
    <message>
        <source>The note is resolved.</source>
        <translation>یادداشت حل شد.</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>یادداشت حذف شد.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>{who} suggests moving a paragraph</source>
        <translation>{who} پیشنهاد می‌کند پاراگرافی جابه‌جا شود</translation>
    </message>
    <message>
        <source>{who} comments</source>
        <translation>نظر {who}</translation>
    </message>
    <message>
        <source>{who} suggests</source>
        <translation>پیشنهاد {who}</translation>
    </message>
    <message>
        <source>To the whole story</source>
        <translation>به همه خبر</translation>
    </message>
    <message>
        <source>The passage is gone</source>
        <translation>آن بخش متن دیگر نیست</translation>
    </message>
    <message>
        <source>Resolved by {who}</source>
        <translation>{who} حل کرد</translation>
    </message>
    <message>
        <source>Resolved ({n})</source>
        <translation>حل‌شده ({n})</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>کسی</translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>درباره: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes and suggestions</source>
        <translation>یادداشت‌ها و پیشنهادها</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>این خبر</translation>
    </message>
    <message>
        <source>All open notes</source>
        <translation>همه یادداشت‌های باز</translation>
    </message>
    <message>
        <source>Notes and suggestions, in the order of the text</source>
        <translation>یادداشت‌ها و پیشنهادها، به ترتیب متن</translation>
    </message>
    <message>
        <source>Arrow keys go from card to card, Return goes to the passage, the menu key lists what can be done</source>
        <translation>کلیدهای تیر از کارت به کارت می‌روند، ⁦Return⁩ به آن بخش متن می‌رود، کلید مینو نشان می‌دهد چه می‌توان کرد</translation>
    </message>
    <message>
        <source>What the desk notes and suggests about a story is kept here.
Open a story.</source>
        <translation>آنچه میز درباره یک خبر یادداشت و پیشنهاد می‌کند این‌جا نگهداری می‌شود.
خبری را باز کنید.</translation>
    </message>
    <message>
        <source>Notes and suggested changes stand here, in the order of the text.
Select words in the story and press Ctrl Alt M, or write to the whole story below.</source>
        <translation>یادداشت‌ها و تغییرات پیشنهادی این‌جا می‌آیند، به ترتیب متن.
واژه‌هایی را در خبر انتخاب کنید و ⁦Ctrl Alt M⁩ را فشار دهید، یا در پایین به همه خبر بنویسید.</translation>
    </message>
    <message>
        <source>These words of the story are not saved yet. The note is kept as soon as they are (Ctrl S).</source>
        <translation>این واژه‌های خبر هنوز ذخیره نشده. همین که ذخیره شود (⁦Ctrl S⁩)، یادداشت هم نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>The words that this note is about are gone. Select others, or write to the whole story.</source>
        <translation>واژه‌هایی که این یادداشت درباره آن‌هاست دیگر نیست. واژه‌های دیگری انتخاب کنید، یا به همه خبر بنویسید.</translation>
    </message>
</context>
<context>
    <name>NoticeActions</name>
    <message>
        <source>What was wrong: {words}</source>
        <translation>آنچه نادرست بود: {words}</translation>
    </message>
    <message>
        <source>What is right: {words}</source>
        <translation>آنچه درست است: {words}</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحه وب</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>متن ساده</translation>
    </message>
    <message>
        <source>Corrections page</source>
        <translation>صفحه تصحیح‌ها</translation>
    </message>
    <message>
        <source>The corrections page is {file}</source>
        <translation>صفحه تصحیح‌ها این‌جاست: ⁨{file}⁩</translation>
    </message>
    <message>
        <source>The notice is published. Export the story again where it was exported before.</source>
        <translation>اطلاعیه نشر شد. هر جا که خبر پیش از این صادر شده است، آن را دوباره صادر کنید.</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Notice to readers</source>
        <translation>اطلاعیه به خوانندگان</translation>
    </message>
    <message>
        <source>Kind of notice</source>
        <translation>نوع اطلاعیه</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>⁦Ctrl Enter⁩</translation>
    </message>
</context>
<context>
    <name>NoticeKinds</name>
    <message>
        <source>Correction</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Something in the story was wrong. Exported copies count as wrong from now on.</source>
        <translation>چیزی در خبر نادرست بود. کاپی‌های صادرشده از این پس نادرست شمرده می‌شوند.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>آنچه نادرست بود</translation>
    </message>
    <message>
        <source>the queue was eleven kilometres long</source>
        <translation>صف یازده کیلومتر بود</translation>
    </message>
    <message>
        <source>Say what was wrong, so that readers can find it.</source>
        <translation>بگویید چه نادرست بود تا خوانندگان آن را بیابند.</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>آنچه درست است</translation>
    </message>
    <message>
        <source>it was seven kilometres long</source>
        <translation>هفت کیلومتر بود</translation>
    </message>
    <message>
        <source>Say what is right.</source>
        <translation>بگویید چه درست است.</translation>
    </message>
    <message>
        <source>More, if readers need it</source>
        <translation>بیشتر، اگر خوانندگان نیاز دارند</translation>
    </message>
    <message>
        <source>how it came about, or an apology</source>
        <translation>چگونه پیش آمد، یا پوزش</translation>
    </message>
    <message>
        <source>Clarification</source>
        <translation>توضیح</translation>
    </message>
    <message>
        <source>Nothing was wrong, but it could be misunderstood.</source>
        <translation>چیزی نادرست نبود، اما می‌شد آن را بد فهمید.</translation>
    </message>
    <message>
        <source>Clarify</source>
        <translation>توضیح دادن</translation>
    </message>
    <message>
        <source>What is made clear</source>
        <translation>آنچه توضیح داده می‌شود</translation>
    </message>
    <message>
        <source>Say what is made clear.</source>
        <translation>بگویید چه توضیح داده می‌شود.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>به‌روزرسانی</translation>
    </message>
    <message>
        <source>There is something new. The changes saved since then are published with it.</source>
        <translation>چیز تازه‌ای هست. تغییراتی که از آن پس ذخیره شده، با آن نشر می‌شود.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>آنچه تازه است</translation>
    </message>
    <message>
        <source>Say what is new.</source>
        <translation>بگویید چه تازه است.</translation>
    </message>
    <message>
        <source>Editor&apos;s note</source>
        <translation>یادداشت ویراستار</translation>
    </message>
    <message>
        <source>Something that readers should know about the story.</source>
        <translation>چیزی که خوانندگان باید درباره خبر بدانند.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>افزودن این یادداشت</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>یادداشت را بنویسید.</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>پس گرفتن خبر</translation>
    </message>
    <message>
        <source>The story is taken back. A stub stays at the same address: the headline, that it was withdrawn, and why.</source>
        <translation>خبر پس گرفته می‌شود. صفحه کوتاهی در همان آدرس می‌ماند: عنوان، این که پس گرفته شده، و چرا.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>چرا پس گرفته می‌شود</translation>
    </message>
    <message>
        <source>Say why: readers and the record need the reason.</source>
        <translation>بگویید چرا: خوانندگان و تاریخچه به دلیل نیاز دارند.</translation>
    </message>
</context>
<context>
    <name>NoticePreview</name>
    <message>
        <source>Readers will read</source>
        <translation>خوانندگان چنین می‌خوانند</translation>
    </message>
</context>
<context>
    <name>OpenFailurePage</name>
    <message>
        <source>This desk cannot be opened</source>
        <translation>این میز باز نمی‌شود</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره کوشش کنید</translation>
    </message>
    <message>
        <source>Choose another desk…</source>
        <translation>انتخاب میز دیگر…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>احیای نسخه پشتیبان…</translation>
    </message>
    <message>
        <source>This desk was put back as it was</source>
        <translation>این میز به حال پیشین برگردانده شد</translation>
    </message>
</context>
<context>
    <name>OpenNotes</name>
    <message>
        <source>Open notes of all stories</source>
        <translation>یادداشت‌های باز همه خبرها</translation>
    </message>
    <message>
        <source>No story has an open note. What the desk asks about any story is listed here.</source>
        <translation>هیچ خبری یادداشت باز ندارد. آنچه میز درباره هر خبر می‌پرسد این‌جا می‌آید.</translation>
    </message>
    <message>
        <source>“%s”</source>
        <translation>«⁨%s⁩»</translation>
    </message>
    <message>
        <source>A story without a headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>Use that text</source>
        <translation>استفاده از آن متن</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>دور انداختن آن</translation>
    </message>
    <message>
        <source>You typed other text for a form in another window: “{words}”</source>
        <translation>شما در پنجره دیگری متن دیگری برای یک فورم نوشته‌اید: «⁨{words}⁩»</translation>
    </message>
</context>
<context>
    <name>OutsideForm</name>
    <message>
        <source>Change the outside entry</source>
        <translation>تغییر خبر بیرونی</translation>
    </message>
    <message>
        <source>Outside address</source>
        <translation>آدرس بیرونی</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>نگه‌داشتن</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>آدرس</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>as on that page; may be empty</source>
        <translation>چنان که در آن صفحه است؛ می‌تواند خالی باشد</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>محل خبر</translation>
    </message>
    <message>
        <source>KABUL</source>
        <translation>کابل</translation>
    </message>
    <message>
        <source>Opening words</source>
        <translation>آغاز خبر</translation>
    </message>
    <message>
        <source>Type or paste the first sentence</source>
        <translation>جمله اول را بنویسید یا بچسپانید</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>It needs a headline: that is what readers click on.</source>
        <translation>عنوان لازم است: خوانندگان روی آن کلیک می‌کنند.</translation>
    </message>
    <message>
        <source>This is not a web address. It begins with https:// and names a site.</source>
        <translation>این آدرس انترنتی نیست. آدرس با ⁦https://⁩ آغاز می‌شود و نام یک سایت را دارد.</translation>
    </message>
</context>
<context>
    <name>Overtaken</name>
    <message>
        <source>Compare</source>
        <translation>مقایسه</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیدن خبر</translation>
    </message>
</context>
<context>
    <name>PasteProgress</name>
    <message>
        <source>What you pasted is still being converted. Its words are in the story already.</source>
        <translation>آن‌چه چسپاندید هنوز تبدیل می‌شود. کلمات آن از همین حالا در خبر است.</translation>
    </message>
    <message>
        <source>Keep plain text</source>
        <translation>بدون قالب بماند</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>نقش</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>حروف اول نام</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>Bio</source>
        <translation>معرفی</translation>
    </message>
    <message>
        <source>As it prints, if other than the name</source>
        <translation>چنان که چاپ می‌شود، اگر جز نام است</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Phone width</source>
        <translation>عرض موبایل</translation>
    </message>
    <message>
        <source>Tablet width</source>
        <translation>عرض تبلت</translation>
    </message>
    <message>
        <source>Desktop width</source>
        <translation>عرض کمپیوتر</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Show the page light</source>
        <translation>نشان دادن صفحه روشن</translation>
    </message>
    <message>
        <source>Show the page dark</source>
        <translation>نشان دادن صفحه تاریک</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>باز کردن در مرورگر</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چاپ…</translation>
    </message>
</context>
<context>
    <name>PreviewExports</name>
    <message>
        <source>No browser could be opened. The page is in the file %s</source>
        <translation>مرورگری باز نشد. صفحه در این فایل است: ⁨%s⁩</translation>
    </message>
    <message>
        <source>The page could not be printed. Is the printer there?</source>
        <translation>صفحه چاپ نشد. آیا پرینتر وصل است؟</translation>
    </message>
    <message>
        <source>The page could not be written for the browser: %s</source>
        <translation>صفحه برای مرورگر نوشته نشد: ⁨%s⁩</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>پیش‌نمایش</translation>
    </message>
    <message>
        <source>The page appears here as its readers will see it.
Open a story, or write one.</source>
        <translation>صفحه این‌جا چنان دیده می‌شود که خوانندگان خواهند دید.
خبری را باز کنید یا بنویسید.</translation>
    </message>
    <message>
        <source>The web engine cannot run on this system, so the page looks simpler here than for readers.</source>
        <translation>موتور وب در این سیستم کار نمی‌کند و صفحه این‌جا ساده‌تر از آن است که خوانندگان می‌بینند.</translation>
    </message>
    <message>
        <source>The web engine is not installed, so the page looks simpler here than for readers.</source>
        <translation>موتور وب نصب نیست و صفحه این‌جا ساده‌تر از آن است که خوانندگان می‌بینند.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>صفحه</translation>
    </message>
    <message>
        <source>This is not a web or mail address, so it cannot be opened: %s</source>
        <translation>این آدرس وب یا ایمیل نیست و باز نمی‌شود: ⁨%s⁩</translation>
    </message>
    <message>
        <source>The page stopped and was started again.</source>
        <translation>صفحه از کار ماند و از نو آغاز شد.</translation>
    </message>
    <message>
        <source>The page could not be made. The next change tries again; the words are safe.</source>
        <translation>صفحه ساخته نشد. با تغییر بعدی دوباره کوشش می‌شود؛ نوشته محفوظ است.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;نام فایل:</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;جستجو در:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>نو&amp;ع فایل:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;باز کردن</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;ذخیره</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;انتخاب</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>پوشه:</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>همه فایل‌ها (*)</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>کمپیوتر من</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>کمپیوتر</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;بازگردانی</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;انجام دوباره</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;بریدن</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کاپی</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسپاندن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>انتخاب همه</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>کاپی آدرس &amp;لینک</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;بلی</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;نه</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>خانه</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;بازگردانی</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;انجام دوباره</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;بریدن</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کاپی</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسپاندن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>انتخاب همه</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>کاپی آدرس &amp;لینک</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queues and sections</source>
        <translation>صف‌ها و بخش‌ها</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>Conflicts</source>
        <translation>تعارض‌ها</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>همه خبرها</translation>
    </message>
    <message>
        <source>My drafts</source>
        <translation>پیش‌نویس‌های من</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>بخش‌ها</translation>
    </message>
</context>
<context>
    <name>ReasonBand</name>
    <message>
        <source>Sent back by {who} ({when}): {reason}</source>
        <translation>پس‌فرستاده ⁨{who}⁩ ({when}): ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Held by {who} ({when}): {reason}</source>
        <translation>نگه‌داشته ⁨{who}⁩ ({when}): ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Spiked by {who} ({when}): {reason}</source>
        <translation>کنارگذاشته ⁨{who}⁩ ({when}): ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>کسی</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>چرا؟</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Facts to check; see the notes</source>
        <translation>نکته‌هایی باید بررسی شود؛ یادداشت‌ها را ببینید</translation>
    </message>
    <message>
        <source>Needs a second source</source>
        <translation>منبع دوم لازم دارد</translation>
    </message>
    <message>
        <source>Needs a word from the other side</source>
        <translation>سخن جانب دیگر لازم است</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>بسیار دراز است</translation>
    </message>
    <message>
        <source>Waiting for confirmation</source>
        <translation>در انتظار تأیید از منبع</translation>
    </message>
    <message>
        <source>With the lawyers</source>
        <translation>نزد حقوق‌دانان</translation>
    </message>
    <message>
        <source>Waiting for a picture</source>
        <translation>در انتظار عکس</translation>
    </message>
    <message>
        <source>Overtaken by events</source>
        <translation>رویدادها از آن پیشی گرفته‌اند</translation>
    </message>
    <message>
        <source>Another story says the same</source>
        <translation>خبر دیگری همین را می‌گوید</translation>
    </message>
    <message>
        <source>Not for us</source>
        <translation>برای ما نیست</translation>
    </message>
    <message>
        <source>The source released it early</source>
        <translation>منبع آن را پیش از وقت نشر کرده است</translation>
    </message>
    <message>
        <source>Others have published it</source>
        <translation>دیگران آن را نشر کرده‌اند</translation>
    </message>
    <message>
        <source>It was set by mistake</source>
        <translation>به اشتباه گذاشته شده بود</translation>
    </message>
</context>
<context>
    <name>RecoveryButtons</name>
    <message>
        <source>Begin a new desk</source>
        <translation>آغاز یک میز نو</translation>
    </message>
    <message>
        <source>Recover what can be read…</source>
        <translation>بازیابی آنچه خوانده می‌شود…</translation>
    </message>
    <message>
        <source>Look at what can be read</source>
        <translation>دیدن آنچه خوانده می‌شود</translation>
    </message>
    <message>
        <source>Put back the backup of {time}</source>
        <translation>برگرداندن نسخه پشتیبان {time}</translation>
    </message>
    <message>
        <source>Begin a new, empty desk?</source>
        <translation>میز نو و خالی آغاز شود؟</translation>
    </message>
    <message>
        <source>Its backups stay where they are, and what is left of the old desk is kept among them.</source>
        <translation>نسخه‌های پشتیبان در جای خود می‌ماند و آنچه از میز پیشین مانده در میان آنها نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Reading what can be read. This may take minutes for a large desk.</source>
        <translation>آنچه خوانده می‌شود خوانده می‌شود. برای میز بزرگ شاید چند دقیقه بگیرد.</translation>
    </message>
    <message>
        <source>{kept} of {seen} stories were recovered into {path}. The damaged file is kept as it is.</source>
        <translation>از {seen} خبر {kept} خبر در {path} بازیابی شد. فایل آسیب‌دیده همان گونه که هست نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>They were read from {path}, the copy that Newsdesk kept when another program changed the file.</source>
        <translation>از ⁨{path}⁩ خوانده شد، کاپی‌ای که Newsdesk هنگام تغییر پرونده به دست برنامه دیگری نگه داشت.</translation>
    </message>
    <message>
        <source>{path}, the copy that Newsdesk kept when another program changed the file, has more stories, but older ones.</source>
        <translation>⁨{path}⁩، کاپی‌ای که Newsdesk هنگام تغییر پرونده به دست برنامه دیگری نگه داشت، خبرهای بیشتری دارد، ولی کهنه‌تر.</translation>
    </message>
    <message>
        <source>Incomplete:
{rows}</source>
        <translation>ناقص:
{rows}</translation>
    </message>
    <message>
        <source>Open the recovered desk</source>
        <translation>باز کردن میز بازیابی‌شده</translation>
    </message>
</context>
<context>
    <name>RelatedCards</name>
    <message>
        <source>Spiked: left out of exports</source>
        <translation>کنارگذاشته: صادر نمی‌شود</translation>
    </message>
    <message>
        <source>Held or embargoed: left out of exports</source>
        <translation>نگه‌داشته یا زیر ممنوعیت نشر: صادر نمی‌شود</translation>
    </message>
    <message>
        <source>Withdrawn: left out of exports</source>
        <translation>پس‌گرفته: صادر نمی‌شود</translation>
    </message>
    <message>
        <source>No longer in the archive: left out of exports</source>
        <translation>دیگر در آرشیف نیست: صادر نمی‌شود</translation>
    </message>
    <message>
        <source>A story that is gone</source>
        <translation>خبری که دیگر نیست</translation>
    </message>
</context>
<context>
    <name>RelatedPane</name>
    <message>
        <source>Related stories</source>
        <translation>خبرهای مرتبط</translation>
    </message>
    <message>
        <source>Check Also</source>
        <translation>این را هم ببینید</translation>
    </message>
    <message>
        <source>Suggestions: one click adds</source>
        <translation>پیشنهادها: با یک کلیک افزوده می‌شود</translation>
    </message>
    <message>
        <source>Stories that stand under this one as “Check Also” are kept here.
Open a story.</source>
        <translation>خبرهایی که زیر این خبر با «این را هم ببینید» می‌آیند، این‌جا نگهداری می‌شوند.
خبری را باز کنید.</translation>
    </message>
    <message>
        <source>Nothing stands under this story yet. Find a story above, or add an outside address.</source>
        <translation>هنوز چیزی زیر این خبر نیست. در بالا خبری بیابید، یا آدرس بیرونی بیفزایید.</translation>
    </message>
    <message>
        <source>Outside address…</source>
        <translation>آدرس بیرونی…</translation>
    </message>
    <message>
        <source>From the archive, like this story</source>
        <translation>از آرشیف، مانند این خبر</translation>
    </message>
    <message>
        <source>“%s” is removed from Check Also.</source>
        <translation>خبر «⁨%s⁩» از «این را هم ببینید» برداشته شد.</translation>
    </message>
</context>
<context>
    <name>RelatedTools</name>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Change the outside entry</source>
        <translation>تغییر خبر بیرونی</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>بردن به بالا</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>بردن به پایین</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Check Also</source>
        <translation>این را هم ببینید</translation>
    </message>
</context>
<context>
    <name>RestoreRevision</name>
    <message>
        <source>This story has words that are not saved yet. Restore the version %s all the same?</source>
        <translation>این خبر نوشته‌هایی دارد که هنوز ذخیره نشده. با آن هم نسخه %s احیا شود؟</translation>
    </message>
    <message>
        <source>The unsaved words are kept. If you save them later, both versions stay, and you choose between them.</source>
        <translation>نوشته‌های ذخیره‌نشده نگه داشته می‌شود. اگر بعداً آن را ذخیره کنید، هر دو نسخه می‌ماند و شما میان آن‌ها انتخاب می‌کنید.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>احیا</translation>
    </message>
    <message>
        <source>The version %s is the newest again.</source>
        <translation>نسخه %s دوباره تازه‌ترین است.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Reporter</source>
        <translation>خبرنگار</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>ویراستار</translation>
    </message>
</context>
<context>
    <name>RuleDelegate</name>
    <message>
        <source>not kept</source>
        <translation>نگه‌داشته‌نشده</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Came with Newsdesk. What you change is kept as your own.</source>
        <translation>با Newsdesk آمده است. آنچه تغییر دهید از آنِ خودتان نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Your own, in the place of one that came with Newsdesk.</source>
        <translation>از خودتان، به جای قاعده‌ای که با Newsdesk آمده است.</translation>
    </message>
    <message>
        <source>Your own.</source>
        <translation>از خودتان.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>آزمودن</translation>
    </message>
    <message>
        <source>Tests whether the rule finds every wrong example, and nothing in the right ones</source>
        <translation>می‌آزماید که قاعده همه نمونه‌های نادرست را می‌یابد و در نمونه‌های درست چیزی نه</translation>
    </message>
    <message>
        <source>Drop what was typed</source>
        <translation>دور انداختن نوشته</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>نگه‌داشتن</translation>
    </message>
    <message>
        <source>A new rule.</source>
        <translation>قاعده تازه.</translation>
    </message>
    <message>
        <source>✓ It finds every wrong example, and nothing in the right ones.</source>
        <translation>✓ هر نمونه نادرست را می‌یابد و در درست‌ها چیزی نه.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Letters, figures and hyphens; never printed</source>
        <translation>حرف، رقم و خط پیوند؛ هرگز چاپ نمی‌شود</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>What the rule is about; a group is one check in the table of gates</source>
        <translation>قاعده درباره چیست؛ هر گروه یک بررسی در جدول شرط‌هاست</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>می‌جوید</translation>
    </message>
    <message>
        <source>Plain words, words each with its own better word, or a pattern</source>
        <translation>واژه‌های ساده، واژه‌هایی هر یک با واژه بهتر خود، یا یک الگو</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Words or phrases, one a line</source>
        <translation>واژه‌ها یا عبارت‌ها، هر سطر یکی</translation>
    </message>
    <message>
        <source>Word → better word</source>
        <translation>واژه = واژه بهتر</translation>
    </message>
    <message>
        <source>One pair a line: gas station → filling station</source>
        <translation>هر سطر یک جفت: ⁦gas station → filling station⁩</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>الگو</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>یک عبارت منظم</translation>
    </message>
    <message>
        <source>Put instead</source>
        <translation>جایگزین</translation>
    </message>
    <message>
        <source>The best first, one a line; nothing if the rule only points</source>
        <translation>بهترین در آغاز، هر سطر یکی؛ خالی اگر قاعده تنها نشان می‌دهد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>The reason for the rule: writers read this</source>
        <translation>دلیل این قاعده: نویسندگان این را می‌خوانند</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>نادرست</translation>
    </message>
    <message>
        <source>A sentence in which the rule finds something; one a line</source>
        <translation>جمله‌ای که قاعده در آن چیزی می‌یابد؛ هر سطر یکی</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>A sentence in which it finds nothing; one a line</source>
        <translation>جمله‌ای که در آن چیزی نمی‌یابد؛ هر سطر یکی</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Of the paragraphs that it reads</source>
        <translation>زبان پاراگراف‌هایی که می‌خواند</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>بخش‌ها</translation>
    </message>
    <message>
        <source>Only in these, one a line; nothing for all</source>
        <translation>تنها در این‌ها، هر سطر یکی؛ خالی یعنی همه</translation>
    </message>
    <message>
        <source>Capitals matter</source>
        <translation>فرق حروف بزرگ و کوچک</translation>
    </message>
    <message>
        <source>Finds the words only as they are written here</source>
        <translation>واژه‌ها را تنها چنان می‌یابد که این‌جا نوشته شده</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>تنها واژه‌های کامل</translation>
    </message>
    <message>
        <source>Finds nothing in the middle of a longer word</source>
        <translation>در میان واژه درازتر چیزی نمی‌یابد</translation>
    </message>
    <message>
        <source>In quotations too</source>
        <translation>در نقل قول هم</translation>
    </message>
    <message>
        <source>Reads what people said as well</source>
        <translation>آنچه مردم گفته‌اند را هم می‌خواند</translation>
    </message>
    <message>
        <source>In headlines too</source>
        <translation>در عنوان هم</translation>
    </message>
    <message>
        <source>Reads headlines, headings, lists and tables as well, where room is short</source>
        <translation>عنوان‌ها، سرعنوان‌ها، فهرست‌ها و جدول‌ها را هم می‌خواند، جایی که جا کم است</translation>
    </message>
    <message>
        <source>Preferred words</source>
        <translation>واژه‌های برگزیده</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>واژه‌های ناپسند</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>عنوان‌ها</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>عددها</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>تاریخ‌ها</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>ساعت‌ها</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>پول‌ها</translation>
    </message>
    <message>
        <source>Hyphens</source>
        <translation>خط پیوند</translation>
    </message>
    <message>
        <source>Words or phrases</source>
        <translation>واژه‌ها یا عبارت‌ها</translation>
    </message>
    <message>
        <source>Words, each with its better word</source>
        <translation>واژه‌ها، هر یک با واژه بهتر خود</translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation>یک الگو</translation>
    </message>
    <message>
        <source>A rule keeps its name: duplicate it to give it another</source>
        <translation>نام قاعده تغییر نمی‌کند: برای نام دیگر از آن کاپی بگیرید</translation>
    </message>
    <message>
        <source>“{line}” is not a pair: write the word, an arrow → (or =), and the better word.</source>
        <translation>«⁨{line}⁩» جفت نیست: واژه، یک تیر → (یا =)، و واژه بهتر را بنویسید.</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>All rules</source>
        <translation>همه قاعده‌ها</translation>
    </message>
    <message>
        <source>The newsroom’s own</source>
        <translation>از خود اتاق خبر</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>خاموش‌شده</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>ناکارآمد</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>جستجو در قاعده‌ها</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>همه گروه‌ها</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>کدام قاعده‌ها</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>قاعده‌های شیوه‌نامه</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعده تازه</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>کاپی گرفتن</translation>
    </message>
    <message>
        <source>A new rule of the newsroom’s own that begins as this one</source>
        <translation>قاعده تازه‌ای از خود اتاق خبر که مانند این آغاز می‌شود</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>برگشت به شکل اصلی</translation>
    </message>
    <message>
        <source>{count} of {of} rules</source>
        <translation>{count} از {of} قاعده</translation>
    </message>
    <message>
        <source>{of} rules</source>
        <translation>{of} قاعده</translation>
    </message>
    <message>
        <source>own</source>
        <translation>از خود</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغییرکرده</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Open the file</source>
        <translation>باز کردن فایل</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>نشان دادن در پوشه</translation>
    </message>
    <message>
        <source>Keep or drop this new rule first.</source>
        <translation>نخست این قاعده تازه را نگه دارید یا دور بیندازید.</translation>
    </message>
    <message>
        <source>There is a rule called “{key}” already.</source>
        <translation>از پیش قاعده‌ای به نام «⁨{key}⁩» هست.</translation>
    </message>
    <message>
        <source>“{key}” is kept.</source>
        <translation>قاعده «⁨{key}⁩» نگه داشته شد.</translation>
    </message>
    <message>
        <source>“{key}” is off.</source>
        <translation>قاعده «⁨{key}⁩» خاموش است.</translation>
    </message>
    <message>
        <source>“{key}” is on.</source>
        <translation>قاعده «⁨{key}⁩» روشن است.</translation>
    </message>
    <message>
        <source>“{key}” was removed from the newsroom’s file.</source>
        <translation>قاعده «⁨{key}⁩» از فایل اتاق خبر برداشته شد.</translation>
    </message>
    <message>
        <source>Read again. What you typed is still here.</source>
        <translation>دوباره خوانده شد. آنچه نوشته‌اید هنوز این‌جاست.</translation>
    </message>
    <message>
        <source>No program on this computer opens {path}.</source>
        <translation>هیچ برنامه‌ای در این کمپیوتر فایل ⁨{path}⁩ را باز نمی‌کند.</translation>
    </message>
    <message>
        <source>The broken file is kept in the same folder under another name.</source>
        <translation>فایل خراب در همان پوشه با نام دیگر نگه داشته شده است.</translation>
    </message>
</context>
<context>
    <name>RulesState</name>
    <message>
        <source>The file of house rules was changed elsewhere. What you typed is still here, and not kept.</source>
        <translation>فایل قاعده‌های شیوه‌نامه جای دیگر تغییر کرده است. آنچه نوشته‌اید هنوز این‌جاست و نگه داشته نشده.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>دوباره خواندن</translation>
    </message>
    <message>
        <source>{file} cannot be used, so your own rules are off. {reason}</source>
        <translation>فایل ⁨{file}⁩ قابل استفاده نیست، پس قاعده‌های خودتان خاموش است. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>باز کردن فایل</translation>
    </message>
    <message>
        <source>Rename it and start a new file</source>
        <translation>تغییر نام آن و آغاز فایل نو</translation>
    </message>
    <message>
        <source>{count} rules do not work and are off.</source>
        <translation>‏{count} قاعده کار نمی‌کند و خاموش است.</translation>
    </message>
    <message>
        <source>One rule does not work and is off.</source>
        <translation>یک قاعده کار نمی‌کند و خاموش است.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>نشان دادن آن‌ها</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Saving…</source>
        <translation>در حال ذخیره…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>ذخیره شد {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>ذخیره نشد</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>You and this window</source>
        <translation>شما و این پنجره</translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation>نام شما یا حروف اول آن</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>رنگ‌ها</translation>
    </message>
    <message>
        <source>Text size, per cent</source>
        <translation>اندازه متن، فیصد</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>زبان پنجره</translation>
    </message>
    <message>
        <source>Look for updates on the web</source>
        <translation>جستجوی نسخه تازه در وب</translation>
    </message>
    <message>
        <source>Address of updates</source>
        <translation>آدرس به‌روزرسانی‌ها</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <source>Language of new stories</source>
        <translation>زبان خبرهای تازه</translation>
    </message>
    <message>
        <source>Typographic quotes and dashes</source>
        <translation>گیومه و خط تیره چاپی</translation>
    </message>
    <message>
        <source>Check copy as it is typed</source>
        <translation>بررسی متن هنگام نوشتن</translation>
    </message>
    <message>
        <source>Headline limit, letters</source>
        <translation>حد عنوان، حرف</translation>
    </message>
    <message>
        <source>Reading speed, words a minute</source>
        <translation>سرعت خواندن، واژه در دقیقه</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>روزنامه</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>نام روزنامه</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>آدرس انترنتی</translation>
    </message>
    <message>
        <source>Sections, one a line</source>
        <translation>بخش‌ها، هر سطر یکی</translation>
    </message>
    <message>
        <source>House style of datelines</source>
        <translation>شیوه‌نامه محل خبر</translation>
    </message>
    <message>
        <source>Words in an excerpt</source>
        <translation>شمار واژه‌های گزیده</translation>
    </message>
    <message>
        <source>Words on the page</source>
        <translation>واژه‌های روی صفحه</translation>
    </message>
    <message>
        <source>Minutes until a claim lapses</source>
        <translation>مدت ماندن خبر در دست ویراستار، دقیقه</translation>
    </message>
    <message>
        <source>File of house rules</source>
        <translation>فایل قاعده‌های شیوه‌نامه</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مانند سیستم</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>Ask me first</source>
        <translation>نخست از من بپرس</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>روزی یک بار</translation>
    </message>
    <message>
        <source>The paper’s address on the web must begin with https:// or http://, and hold no name or password.</source>
        <translation>آدرس انترنتی روزنامه باید با https:// یا http:// آغاز شود و نام یا رمز در آن نباشد.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>هرگز</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>خانه</translation>
    </message>
    <message>
        <source>About</source>
        <translation>درباره</translation>
    </message>
    <message>
        <source>Check Also</source>
        <translation>این را هم ببینید</translation>
    </message>
</context>
<context>
    <name>SettingsHelp</name>
    <message>
        <source>Who is at this machine; recorded with each revision</source>
        <translation>کسی که پشت این کمپیوتر است؛ با هر نسخه ثبت می‌شود</translation>
    </message>
    <message>
        <source>Light, dark, or as the system says</source>
        <translation>روشن، تاریک، یا مانند سیستم</translation>
    </message>
    <message>
        <source>Size of all text in the window, per cent</source>
        <translation>اندازه همه متن‌های پنجره، فیصد</translation>
    </message>
    <message>
        <source>The window&apos;s language; empty for the system&apos;s</source>
        <translation>زبان پنجره؛ خالی یعنی زبان سیستم</translation>
    </message>
    <message>
        <source>Look for updates on the web: off until you agree</source>
        <translation>جستجوی نسخه تازه در وب: خاموش تا وقتی شما موافقت کنید</translation>
    </message>
    <message>
        <source>Where updates are looked for; empty for the build&apos;s own</source>
        <translation>جایی که به‌روزرسانی جستجو می‌شود؛ خالی برای جای تعیین‌شده در همین نسخه</translation>
    </message>
    <message>
        <source>The language of a new story, as a BCP 47 tag</source>
        <translation>زبان خبر تازه، به شکل نشان BCP 47</translation>
    </message>
    <message>
        <source>Typographic quotes and dashes as one types</source>
        <translation>گیومه و خط تیره چاپی هنگام نوشتن</translation>
    </message>
    <message>
        <source>Read the copy as it is typed and underline what checks find</source>
        <translation>متن را هنگام نوشتن بخواند و زیر یافته‌های بررسی خط بکشد</translation>
    </message>
    <message>
        <source>Headlines longer than this get a hint</source>
        <translation>برای عنوان درازتر از این یادآوری می‌شود</translation>
    </message>
    <message>
        <source>Words a reader reads in a minute</source>
        <translation>واژه‌هایی که خواننده در یک دقیقه می‌خواند</translation>
    </message>
    <message>
        <source>The paper&apos;s name, on its pages</source>
        <translation>نام روزنامه، بر صفحه‌های آن</translation>
    </message>
    <message>
        <source>The paper&apos;s address on the web, for links that must be absolute</source>
        <translation>آدرس انترنتی روزنامه، برای لینک‌هایی که باید کامل باشند</translation>
    </message>
    <message>
        <source>The sections offered to a story</source>
        <translation>بخش‌هایی که برای خبر پیشنهاد می‌شود</translation>
    </message>
    <message>
        <source>The house style of datelines</source>
        <translation>شیوه‌نامه محل خبر</translation>
    </message>
    <message>
        <source>How many words an excerpt prints</source>
        <translation>شمار واژه‌هایی که گزیده چاپ می‌کند</translation>
    </message>
    <message>
        <source>Minutes after which an editor&apos;s claim on a filed story lapses</source>
        <translation>پس از این چند دقیقه، خبر سپرده‌شده دیگر در دست ویراستار شمرده نمی‌شود</translation>
    </message>
    <message>
        <source>The newsroom&apos;s own file of house rules; empty for the one beside the settings</source>
        <translation>فایل قاعده‌های شیوه‌نامه از خود اتاق خبر؛ خالی یعنی فایل کنار تنظیمات</translation>
    </message>
    <message>
        <source>Words on the page by language: home, about, check_also</source>
        <translation>واژه‌های صفحه به هر زبان: خانه، درباره، این را هم ببینید</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <source>Add several words</source>
        <translation>افزودن چند واژه</translation>
    </message>
    <message>
        <source>One word or name a line; a line that begins with # is a remark.</source>
        <translation>هر سطر یک واژه یا نام؛ سطری که با # آغاز شود یادآوری است.</translation>
    </message>
    <message>
        <source>Add the words</source>
        <translation>افزودن واژه‌ها</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>از فایل…</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Preview</source>
        <translation>پیش‌نمایش</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>مرتبط</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>بررسی‌ها</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>بیرون</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>پنل کناری</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>At this machine: {name}, {role}</source>
        <translation>پشت این کمپیوتر: ⁨{name}⁩، {role}</translation>
    </message>
    <message>
        <source>Say who you are…</source>
        <translation>خود را معرفی کنید…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>کارکنان…</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Staff</source>
        <translation>کارکنان</translation>
    </message>
    <message>
        <source>The staff</source>
        <translation>کارکنان</translation>
    </message>
    <message>
        <source>Roles decide what is offered, and are recorded with every action. They are no protection: everybody at this machine can switch to anybody.</source>
        <translation>نقش‌ها تعیین می‌کنند چه پیش کشیده شود و با هر کار ثبت می‌شوند. از چیزی محافظت نمی‌کنند: هر کس پشت این کمپیوتر می‌تواند به جای هر کس دیگر بنشیند.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>افزودن کسی</translation>
    </message>
    <message>
        <source>Remove from the staff</source>
        <translation>برداشتن از فهرست کارمندان</translation>
    </message>
    <message>
        <source>here</source>
        <translation>این‌جا</translation>
    </message>
    <message>
        <source>With one person on the staff, no story needs approval. With a second person, stories need it.</source>
        <translation>وقتی تنها یک نفر کار می‌کند، هیچ خبری تأیید نمی‌خواهد. با نفر دوم، تأیید لازم می‌شود.</translation>
    </message>
    <message>
        <source>Reporters file, editors approve. A story that is not approved can only be exported as a marked proof.</source>
        <translation>خبرنگاران می‌سپارند، ویراستاران تأیید می‌کنند. خبری که تأیید نشده تنها به شکل نسخه آزمایشی نشانی‌شده صادر می‌شود.</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>ذخیره تغییرات</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>افزودن به کارکنان</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>پیش‌نویس</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>سپرده‌شده</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>زیر بازبینی</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>برگشتی</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تأییدشده</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>در نوبت نشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نشرشده</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>اصلاح‌شده</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>پس‌گرفته</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>نگه‌داشته</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>کنارگذاشته</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{role}: {who}</source>
        <translation>{role}: {who}</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>این‌جا کیست؟</translation>
    </message>
    <message>
        <source>Who is at this machine</source>
        <translation>چه کسی پشت این کمپیوتر است</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>هنوز واژه‌ای نیست</translation>
    </message>
    <message>
        <source>{length} · {minutes} min</source>
        <translation>{length} · {minutes} دقیقه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln پیشنهاد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes open</source>
        <translation>
            <numerusform>%Ln یادداشت باز</numerusform>
        </translation>
    </message>
    <message>
        <source>{status}, not saved as a revision yet</source>
        <translation>{status}، هنوز به شکل نسخه ذخیره نشده</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>خبر تازه</translation>
    </message>
    <message>
        <source>{status}, its change: {change}</source>
        <translation>{status}، تغییر آن: {change}</translation>
    </message>
    <message>
        <source>{status}, revision {number}</source>
        <translation>{status}، نسخه {number}</translation>
    </message>
    <message>
        <source>{status}, claimed by you</source>
        <translation>{status}، در دست شما</translation>
    </message>
    <message>
        <source>{status}, claimed by {who}</source>
        <translation>{status}، در دست {who}</translation>
    </message>
</context>
<context>
    <name>StoryActions</name>
    <message>
        <source>Filed “{headline}” to the desk.</source>
        <translation>خبر «⁨{headline}⁩» به میز سپرده شد.</translation>
    </message>
    <message>
        <source>Filed {count} stories.</source>
        <translation>‏{count} خبر به میز سپرده شد.</translation>
    </message>
    <message>
        <source>Took “{headline}” back.</source>
        <translation>خبر «⁨{headline}⁩» از میز بازگرفته شد.</translation>
    </message>
    <message>
        <source>Took {count} stories back.</source>
        <translation>‏{count} خبر از میز بازگرفته شد.</translation>
    </message>
    <message>
        <source>“{headline}” is in review.</source>
        <translation>خبر «⁨{headline}⁩» زیر بازبینی است.</translation>
    </message>
    <message>
        <source>{count} stories are in review.</source>
        <translation>‏{count} خبر زیر بازبینی است.</translation>
    </message>
    <message>
        <source>Let “{headline}” go. It is filed again.</source>
        <translation>خبر «⁨{headline}⁩» رها شد و دوباره در میان سپرده‌شده‌هاست.</translation>
    </message>
    <message>
        <source>Let {count} stories go. They are filed again.</source>
        <translation>‏{count} خبر رها شد و دوباره در میان سپرده‌شده‌هاست.</translation>
    </message>
    <message>
        <source>Sent “{headline}” back: {reason}</source>
        <translation>خبر «⁨{headline}⁩» پس فرستاده شد: {reason}</translation>
    </message>
    <message>
        <source>Sent {count} stories back: {reason}</source>
        <translation>{count} خبر پس فرستاده شد: {reason}</translation>
    </message>
    <message>
        <source>Approved “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» تأیید شد.</translation>
    </message>
    <message>
        <source>Approved {count} stories.</source>
        <translation>‏{count} خبر تأیید شد.</translation>
    </message>
    <message>
        <source>“{headline}” is to be published on {at}.</source>
        <translation>قرار است خبر «⁨{headline}⁩» در {at} نشر شود.</translation>
    </message>
    <message>
        <source>{count} stories are to be published on {at}.</source>
        <translation>قرار است {count} خبر در {at} نشر شود.</translation>
    </message>
    <message>
        <source>Took “{headline}” off the schedule.</source>
        <translation>خبر «⁨{headline}⁩» از نوبت نشر برداشته شد.</translation>
    </message>
    <message>
        <source>Took {count} stories off the schedule.</source>
        <translation>‏{count} خبر از نوبت نشر برداشته شد.</translation>
    </message>
    <message>
        <source>Published “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» نشر شد.</translation>
    </message>
    <message>
        <source>Published {count} stories.</source>
        <translation>‏{count} خبر نشر شد.</translation>
    </message>
    <message>
        <source>Held “{headline}”: {reason}</source>
        <translation>خبر «⁨{headline}⁩» نگه داشته شد: {reason}</translation>
    </message>
    <message>
        <source>Held {count} stories: {reason}</source>
        <translation>{count} خبر نگه داشته شد: {reason}</translation>
    </message>
    <message>
        <source>Released “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» آزاد شد.</translation>
    </message>
    <message>
        <source>Released {count} stories.</source>
        <translation>‏{count} خبر آزاد شد.</translation>
    </message>
    <message>
        <source>Spiked “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Spiked {count} stories.</source>
        <translation>‏{count} خبر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{headline}” is back on the desk.</source>
        <translation>خبر «⁨{headline}⁩» به میز برگشت.</translation>
    </message>
    <message>
        <source>{count} stories are back on the desk.</source>
        <translation>‏{count} خبر به میز برگشت.</translation>
    </message>
    <message>
        <source>“{headline}” is back at its approved version. The change is in its history.</source>
        <translation>متن خبر «⁨{headline}⁩» همان است که تأیید شده بود؛ تغییر در تاریخچه آن است.</translation>
    </message>
    <message>
        <source>{count} stories are back at their approved versions. The changes are in their histories.</source>
        <translation>متن {count} خبر همان است که تأیید شده بود؛ تغییرات در تاریخچه آن‌هاست.</translation>
    </message>
    <message>
        <source>The embargo on “{headline}” is lifted.</source>
        <translation>ممنوعیت نشر خبر «⁨{headline}⁩» برداشته شد.</translation>
    </message>
    <message>
        <source>{count} embargoes are lifted.</source>
        <translation>‏{count} ممنوعیت نشر برداشته شد.</translation>
    </message>
    <message>
        <source>Duplicated “{headline}”.</source>
        <translation>از خبر «⁨{headline}⁩» کاپی گرفته شد.</translation>
    </message>
    <message>
        <source>Duplicated {count} stories.</source>
        <translation>از {count} خبر کاپی گرفته شد.</translation>
    </message>
    <message>
        <source>“{headline}” is {name}’s now.</source>
        <translation>خبر «⁨{headline}⁩» اکنون از {name} است.</translation>
    </message>
    <message>
        <source>{count} stories are {name}’s now.</source>
        <translation>‏{count} خبر اکنون از {name} است.</translation>
    </message>
    <message>
        <source>“{headline}” is due {at}.</source>
        <translation>مهلت خبر «⁨{headline}⁩» {at} است.</translation>
    </message>
    <message>
        <source>{count} stories are due {at}.</source>
        <translation>مهلت {count} خبر {at} است.</translation>
    </message>
    <message>
        <source>“{headline}” has no due time now.</source>
        <translation>خبر «⁨{headline}⁩» دیگر مهلت ندارد.</translation>
    </message>
    <message>
        <source>{count} stories have no due time now.</source>
        <translation>‏{count} خبر دیگر مهلت ندارد.</translation>
    </message>
    <message>
        <source>Not done for {count}: {why}</source>
        <translation>با {count} خبر نشد: {why}</translation>
    </message>
    <message>
        <source>a story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>StoryDelegate</name>
    <message>
        <source>No headline yet</source>
        <translation>هنوز بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>StoryForm</name>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Stories</source>
        <translation>خبرها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
</context>
<context>
    <name>StoryMenu</name>
    <message>
        <source>File</source>
        <translation>سپردن به میز</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>بازگرفتن از میز</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>گرفتن به بازبینی</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>رها کردن</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>پس فرستادن…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>گذاشتن در نوبت نشر…</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>برداشتن از نوبت نشر</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحیح…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>به‌روزرسانی…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>پس گرفتن…</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>دور انداختن تغییر</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>نگه‌داشتن…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>آزاد کردن</translation>
    </message>
    <message>
        <source>Spike…</source>
        <translation>کنار گذاشتن…</translation>
    </message>
    <message>
        <source>Un-spike</source>
        <translation>برگرداندن به میز</translation>
    </message>
    <message>
        <source>{n} stories</source>
        <translation>{n} خبر</translation>
    </message>
    <message>
        <source>Due…</source>
        <translation>مهلت…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>کاپی گرفتن</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صادر کردن…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>واگذاری به</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>هیچ کس</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>No headline yet</source>
        <translation>هنوز بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>StorySearch</name>
    <message>
        <source>Add a story, or paste an address</source>
        <translation>خبری بیفزایید یا آدرسی بچسپانید</translation>
    </message>
    <message>
        <source>Find a story to add</source>
        <translation>یافتن خبر برای افزودن</translation>
    </message>
    <message>
        <source>Stories found</source>
        <translation>خبرهای یافته‌شده</translation>
    </message>
    <message>
        <source>Add this outside address</source>
        <translation>افزودن این آدرس بیرونی</translation>
    </message>
    <message>
        <source>Nothing else in the archive has these words.</source>
        <translation>چیز دیگری با این واژه‌ها در آرشیف نیست.</translation>
    </message>
</context>
<context>
    <name>SuggestionNavigation</name>
    <message>
        <source>There are no suggestions in this story.</source>
        <translation>در این خبر پیشنهادی نیست.</translation>
    </message>
    <message>
        <source>That was the last suggestion.</source>
        <translation>این آخرین پیشنهاد بود.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>بستن این پیام</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Formatting</source>
        <translation>قالب‌بندی</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لینک</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>حالت پیشنهاد</translation>
    </message>
    <message>
        <source>Suggest changes</source>
        <translation>پیشنهاد تغییر</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>· at this machine: {who}</source>
        <translation>· پشت این کمپیوتر: ⁨{who}⁩</translation>
    </message>
    <message>
        <source>· {role} at this machine: {who}</source>
        <translation>· {role} پشت این کمپیوتر: ⁨{who}⁩</translation>
    </message>
    <message>
        <source>Desk and next move</source>
        <translation>میز و گام بعدی</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>مینو (⁦F10⁩)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>مینو</translation>
    </message>
    <message>
        <source>Actions {keys}</source>
        <translation>فرمان‌ها ⁦{keys}⁩</translation>
    </message>
    <message>
        <source>Who is at this machine</source>
        <translation>چه کسی پشت این کمپیوتر است</translation>
    </message>
    <message>
        <source>Preview and related stories</source>
        <translation>پیش‌نمایش و خبرهای مرتبط</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>بازگردانی شد.</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Updates</source>
        <translation>به‌روزرسانی‌ها</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>آنچه تازه است</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>میزان پیشرفت</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Newsdesk is up to date</source>
        <translation>برنامه Newsdesk به‌روز است</translation>
    </message>
    <message>
        <source>This is version {version}.</source>
        <translation>این نسخه {version} است.</translation>
    </message>
    <message>
        <source>Nothing newer is known</source>
        <translation>نسخه تازه‌تری معلوم نیست</translation>
    </message>
    <message>
        <source>It is {size} MB.</source>
        <translation>حجم آن {size} میگابایت است.</translation>
    </message>
    <message>
        <source>You have version {running}. The new one was signed on {day}.</source>
        <translation>شما نسخه {running} را دارید. نسخه تازه در {day} امضا شده است.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>دانلود</translation>
    </message>
    <message>
        <source>Copy and verify</source>
        <translation>کاپی و بررسی</translation>
    </message>
    <message>
        <source>Newsdesk {version} is available</source>
        <translation>نسخه {version} از Newsdesk آماده است</translation>
    </message>
    <message>
        <source>How to update</source>
        <translation>چگونگی به‌روزرسانی</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعداً</translation>
    </message>
    <message>
        <source>There are no release notes.</source>
        <translation>یادداشتی درباره این نسخه نیست.</translation>
    </message>
    <message>
        <source>Downloading Newsdesk {version}</source>
        <translation>در حال گرفتن نسخه {version} از Newsdesk</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>What was downloaded is kept, and the download can go on from there.</source>
        <translation>آنچه گرفته شده نگه داشته می‌شود و گرفتن از همان جا ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف شد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Close and update</source>
        <translation>بستن و به‌روزرسانی</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>نصب…</translation>
    </message>
    <message>
        <source>Newsdesk {version} is ready and verified</source>
        <translation>نسخه {version} از Newsdesk آماده است و بررسی شد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Testing Newsdesk {version}</source>
        <translation>در حال آزمودن نسخه {version} از Newsdesk</translation>
    </message>
    <message>
        <source>Nothing is replaced yet.</source>
        <translation>هنوز چیزی عوض نشده است.</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>در حال نصب</translation>
    </message>
    <message>
        <source>The system may ask for an administrator’s password.</source>
        <translation>شاید سیستم رمز مدیر را بخواهد.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>Restart Newsdesk</source>
        <translation>آغاز دوباره Newsdesk</translation>
    </message>
    <message>
        <source>No update</source>
        <translation>به‌روزرسانی نشد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره کوشش کنید</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>در حال توقف…</translation>
    </message>
    <message>
        <source>The command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کاپی</translation>
    </message>
    <message>
        <source>{done} of {of} MB</source>
        <translation>{done} از {of} میگابایت</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Updates</source>
        <translation>به‌روزرسانی‌ها</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>همه فایل‌ها</translation>
    </message>
    <message>
        <source>Update from a file</source>
        <translation>به‌روزرسانی از فایل</translation>
    </message>
    <message>
        <source>Reading the list of updates</source>
        <translation>خواندن فهرست به‌روزرسانی‌ها</translation>
    </message>
    <message>
        <source>Newsdesk {version} is available.</source>
        <translation>نسخه {version} از Newsdesk آماده است.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>آنچه تازه است</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>به‌روزرسانی…</translation>
    </message>
    <message>
        <source>Asking {host}</source>
        <translation>پرسیدن از {host}</translation>
    </message>
    <message>
        <source>This build of Newsdesk carries no key for updates, so it cannot tell a real one from a forged one. Get new versions the way you got this one.</source>
        <translation>این نسخه Newsdesk کلیدی برای به‌روزرسانی ندارد، پس اصلی را از جعلی جدا کرده نمی‌تواند. نسخه‌های تازه را از همان راهی بگیرید که این یکی را گرفتید.</translation>
    </message>
    <message>
        <source>No address for updates is set. Update from a file, or set the address in the settings.</source>
        <translation>آدرسی برای به‌روزرسانی تعیین نشده است. از فایل به‌روزرسانی کنید، یا آدرس را در تنظیمات بنویسید.</translation>
    </message>
    <message>
        <source>Your newsroom has decided that Newsdesk does not ask the network for updates. Update from a file, or ask whoever looks after this machine.</source>
        <translation>اتاق خبر شما تصمیم گرفته است که Newsdesk برای به‌روزرسانی به شبکه نرود. از فایل به‌روزرسانی کنید، یا از مسئول این کمپیوتر بپرسید.</translation>
    </message>
    <message>
        <source>Newsdesk does not look for updates until you agree: it would ask {address} for one file, and send nothing about you.</source>
        <translation>برنامه Newsdesk تا شما موافقت نکنید به‌روزرسانی را جستجو نمی‌کند: تنها یک فایل از {address} می‌خواهد و چیزی درباره شما نمی‌فرستد.</translation>
    </message>
    <message>
        <source>{address} is no address that starts with https://. Set another in the settings.</source>
        <translation>‏{address} آدرسی نیست که با ⁦https://⁩ آغاز شود. آدرس دیگری در تنظیمات بنویسید.</translation>
    </message>
    <message>
        <source>The key for updates that this build carries is damaged. Install Newsdesk anew.</source>
        <translation>کلید به‌روزرسانی در این نسخه آسیب دیده است. Newsdesk را از نو نصب کنید.</translation>
    </message>
    <message>
        <source>The signature of the list of updates is damaged. Nothing was changed; get both files anew.</source>
        <translation>امضای فهرست به‌روزرسانی‌ها آسیب دیده است. چیزی تغییر نکرد؛ هر دو فایل را از نو بگیرید.</translation>
    </message>
    <message>
        <source>The list of updates is not what was signed: it is forged or damaged. Nothing was changed; get it anew.</source>
        <translation>فهرست به‌روزرسانی‌ها همان نیست که امضا شده بود: جعلی یا آسیب‌دیده است. چیزی تغییر نکرد؛ آن را از نو بگیرید.</translation>
    </message>
    <message>
        <source>{name} is missing. It must lie beside the list of updates; copy it as well.</source>
        <translation>‏{name} نیست. باید کنار فهرست به‌روزرسانی‌ها باشد؛ آن را هم کاپی کنید.</translation>
    </message>
    <message>
        <source>The list of updates is signed, and cannot be read ({reason}). Report it.</source>
        <translation>فهرست به‌روزرسانی‌ها امضا شده است، ولی خوانده نمی‌شود ({reason}). گزارش بدهید.</translation>
    </message>
    <message>
        <source>The list of updates is for “{product}”, not for Newsdesk. Choose another.</source>
        <translation>فهرست به‌روزرسانی‌ها برای «{product}» است، نه برای Newsdesk. فهرست دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>This list of updates is older than one that was seen here before ({seen}). Nothing was changed; get the newest one.</source>
        <translation>این فهرست به‌روزرسانی‌ها کهنه‌تر از فهرستی است که پیش از این دیده شده بود ({seen}). چیزی تغییر نکرد؛ تازه‌ترین را بگیرید.</translation>
    </message>
    <message>
        <source>The list of updates is signed with another key ({other}) than the one that this build trusts ({key}). Nothing was changed; ask where it came from.</source>
        <translation>فهرست به‌روزرسانی‌ها با کلید دیگری ({other}) امضا شده است، نه با کلیدی که این نسخه به آن اعتماد دارد ({key}). چیزی تغییر نکرد؛ بپرسید از کجا آمده است.</translation>
    </message>
    <message>
        <source>The list of updates is dated {issued}, which is in the future by the clock of this machine. Set the clock.</source>
        <translation>تاریخ فهرست به‌روزرسانی‌ها {issued} است که به ساعت این کمپیوتر هنوز نرسیده است. ساعت کمپیوتر را درست کنید.</translation>
    </message>
    <message>
        <source>The list of updates expired on {expires}. It names nothing newer, but there may be a newer version: perhaps the list is no longer kept up, or somebody holds updates back. Ask whoever publishes it.</source>
        <translation>اعتبار فهرست به‌روزرسانی‌ها در {expires} تمام شده است. در آن نسخه تازه‌تری نیست، اما شاید نسخه تازه‌تری باشد: ممکن است دیگر به این فهرست رسیدگی نشود، یا کسی به‌روزرسانی‌ها را باز دارد. از ناشر آن بپرسید.</translation>
    </message>
    <message>
        <source>Version {version} can only replace {needed} or later; this is {running}. Install {needed} first.</source>
        <translation>نسخه {version} تنها جای {needed} یا تازه‌تر را گرفته می‌تواند؛ این نسخه {running} است. نخست {needed} را نصب کنید.</translation>
    </message>
    <message>
        <source>This is version {running}, which cannot be compared. Install a release of Newsdesk.</source>
        <translation>این نسخه {running} است که مقایسه نمی‌شود. یک نسخه رسمی Newsdesk را نصب کنید.</translation>
    </message>
    <message>
        <source>Version {version} is out, but not for this build ({build}). Get it the way you got this one.</source>
        <translation>نسخه {version} بیرون شده است، ولی نه برای این نوع ({build}). آن را از همان راهی بگیرید که این یکی را گرفتید.</translation>
    </message>
    <message>
        <source>{name} is not for this build of Newsdesk. The one that is: {right}.</source>
        <translation>‏{name} برای این نوع Newsdesk نیست. فایل درست این است: {right}.</translation>
    </message>
    <message>
        <source>{name} is not in the signed list beside it. Choose a file that is, or the folder.</source>
        <translation>‏{name} در فهرست امضاشده کنارش نیست. فایلی را که در فهرست است یا پوشه را انتخاب کنید.</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. The signed list must lie beside the file; copy it as well.</source>
        <translation>در {folder} فایل {name} نیست. فهرست امضاشده باید کنار فایل باشد؛ آن را هم کاپی کنید.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Copy it again, or try another stick.</source>
        <translation>‏{name} خوانده نمی‌شود: {reason}. دوباره کاپی کنید، یا فلش دیگری را بیازمایید.</translation>
    </message>
    <message>
        <source>{name} is longer than the signed list says. It was deleted; get it anew.</source>
        <translation>‏{name} درازتر از آن است که فهرست امضاشده می‌گوید. حذف شد؛ از نو بگیرید.</translation>
    </message>
    <message>
        <source>{name} is shorter than the signed list says. Copy it again.</source>
        <translation>‏{name} کوتاه‌تر از آن است که فهرست امضاشده می‌گوید. دوباره کاپی کنید.</translation>
    </message>
    <message>
        <source>{name} is not the file that was signed: damaged or forged. It was deleted; get it anew.</source>
        <translation>‏{name} همان فایل امضاشده نیست: آسیب‌دیده یا جعلی است. حذف شد؛ از نو بگیرید.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Make room there, and try again.</source>
        <translation>‏{path} نوشته نمی‌شود: {reason}. آن‌جا جای خالی کنید و دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>{address} answers that it has no {name} ({reason}). Try later, or update from a file.</source>
        <translation>‏{address} می‌گوید که {name} را ندارد ({reason}). بعدتر کوشش کنید، یا از فایل به‌روزرسانی کنید.</translation>
    </message>
    <message>
        <source>{address} does not answer: {reason}. Try later, or update from a file.</source>
        <translation>‏{address} پاسخ نمی‌دهد: {reason}. بعدتر کوشش کنید، یا از فایل به‌روزرسانی کنید.</translation>
    </message>
    <message>
        <source>{address} sends on to an address that is not safe ({to}). Nothing was fetched from there.</source>
        <translation>‏{address} به آدرسی می‌فرستد که امن نیست ({to}). از آن‌جا چیزی گرفته نشد.</translation>
    </message>
    <message>
        <source>{address} sends more than a list of updates can be. Nothing was kept.</source>
        <translation>‏{address} بیشتر از آنچه یک فهرست به‌روزرسانی باشد می‌فرستد. چیزی نگه داشته نشد.</translation>
    </message>
    <message>
        <source>The connection was lost after {done} of {of} MB. What has arrived is kept: try again to continue.</source>
        <translation>ارتباط پس از {done} از {of} میگابایت قطع شد. آنچه رسیده نگه داشته شد: برای ادامه دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>Newsdesk saves all, closes, puts the new version in the place of this one and opens again. Your desk and settings stay; the old version is kept beside it as {before}.</source>
        <translation>برنامه Newsdesk همه را ذخیره می‌کند، بسته می‌شود، نسخه تازه را به جای این می‌گذارد و دوباره باز می‌شود. میز و تنظیمات شما می‌ماند؛ نسخه پیشین در کنارش به نام {before} نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Newsdesk {version} is in place. The old version is kept in {before}.</source>
        <translation>نسخه {version} از Newsdesk سر جایش است. نسخه پیشین در {before} نگه داشته شده است.</translation>
    </message>
    <message>
        <source>{name} holds something that does not belong there ({entry}). Nothing was changed; report it.</source>
        <translation>در {name} چیزی است که جایش آن‌جا نیست ({entry}). چیزی تغییر نکرد؛ گزارش بدهید.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked: {reason}. Nothing was changed; get it anew.</source>
        <translation>‏{name} باز نمی‌شود: {reason}. چیزی تغییر نکرد؛ از نو بگیرید.</translation>
    </message>
    <message>
        <source>Version {version} does not start on this machine ({reason}). The one that you have stays in place.</source>
        <translation>نسخه {version} در این کمپیوتر آغاز نمی‌شود ({reason}). نسخه‌ای که دارید سر جایش می‌ماند.</translation>
    </message>
    <message>
        <source>Version {version} did not start ({reason}), and the one before was put back. Nothing was lost.</source>
        <translation>نسخه {version} آغاز نشد ({reason}) و نسخه پیشین برگردانده شد. چیزی از دست نرفت.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be changed: {reason}. The one that you have stays in place; close what uses it.</source>
        <translation>پوشه {folder} تغییر نمی‌یابد: {reason}. نسخه‌ای که دارید سر جایش می‌ماند؛ برنامه‌ای را که از پوشه کار می‌گیرد ببندید.</translation>
    </message>
    <message>
        <source>Installing was not finished ({reason}). The version that you have stays; whoever looks after this machine can run: {command}</source>
        <translation>نصب تمام نشد ({reason}). نسخه‌ای که دارید می‌ماند؛ مسئول این کمپیوتر این فرمان را اجرا کرده می‌تواند: {command}</translation>
    </message>
    <message>
        <source>No administrator agreed, so nothing was installed. Whoever looks after this machine can run: {command}</source>
        <translation>مدیری موافقت نکرد، پس چیزی نصب نشد. مسئول این کمپیوتر این فرمان را اجرا کرده می‌تواند: {command}</translation>
    </message>
    <message>
        <source>{name} could not be started: {reason}. It lies in {folder}; start it there.</source>
        <translation>‏{name} آغاز نشد: {reason}. در {folder} است؛ از آن‌جا آغازش کنید.</translation>
    </message>
    <message>
        <source>Installing needs an administrator: the system asks for a password. Or an administrator runs: {command}</source>
        <translation>نصب کار مدیر سیستم است: سیستم رمز می‌خواهد. یا مدیر این فرمان را اجرا می‌کند: {command}</translation>
    </message>
    <message>
        <source>Installing is for an administrator of this machine, who runs: {command}</source>
        <translation>نصب کار مدیر این کمپیوتر است که این فرمان را اجرا می‌کند: {command}</translation>
    </message>
    <message>
        <source>Newsdesk saves all and closes, and the installer starts. Your desk and settings stay as they are.</source>
        <translation>برنامه Newsdesk همه را ذخیره می‌کند و بسته می‌شود، و برنامه نصب آغاز می‌شود. میز و تنظیمات شما همان‌گونه می‌ماند.</translation>
    </message>
    <message>
        <source>Newsdesk saves all and closes, and the disk image opens: drag Newsdesk to Applications, over the old one.</source>
        <translation>برنامه Newsdesk همه را ذخیره می‌کند و بسته می‌شود، و دیسک آن باز می‌شود: Newsdesk را به ⁦Applications⁩ روی نسخه کهنه بکشید.</translation>
    </message>
    <message>
        <source>This Newsdesk runs from its source: “git pull”, or “pip install --upgrade newsdesk”, brings the new version.</source>
        <translation>این Newsdesk از کد منبع اجرا می‌شود: «⁦git pull⁩» یا «⁦pip install --upgrade newsdesk⁩» نسخه تازه را می‌آورد.</translation>
    </message>
    <message>
        <source>This Newsdesk came as a Flatpak: “flatpak update {app}” brings the new version.</source>
        <translation>این Newsdesk به شکل ⁦Flatpak⁩ آمده است: «⁦flatpak update {app}⁩» نسخه تازه را می‌آورد.</translation>
    </message>
    <message>
        <source>Newsdesk {version} is installed. Start Newsdesk again to use it.</source>
        <translation>نسخه {version} از Newsdesk نصب شد. برای کار با آن Newsdesk را دوباره آغاز کنید.</translation>
    </message>
    <message>
        <source>{name} was started. Close Newsdesk, so that it can put the new version in place.</source>
        <translation>‏{name} آغاز شد. Newsdesk را ببندید تا نسخه تازه را سر جایش بگذارد.</translation>
    </message>
    <message>
        <source>Newsdesk {version} is put in place as soon as Newsdesk is closed.</source>
        <translation>نسخه {version} از Newsdesk همین که برنامه بسته شود سر جایش گذاشته می‌شود.</translation>
    </message>
</context>
<context>
    <name>UrgencyField</name>
    <message>
        <source>Flash</source>
        <translation>آنی</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>فوری</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>عادی</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>قابل تأخیر</translation>
    </message>
    <message>
        <source>Advance for the week</source>
        <translation>پیشکی برای هفته</translation>
    </message>
    <message>
        <source>Advance for the weekend</source>
        <translation>پیشکی برای آخر هفته</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>هر وقت</translation>
    </message>
    <message>
        <source>A number from 1, most urgent, to 8</source>
        <translation>عددی از ۱، عاجل‌ترین، تا ۸</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who is at this machine?</source>
        <translation>چه کسی پشت این کمپیوتر است؟</translation>
    </message>
    <message>
        <source>Newsdesk records the name with what is saved and decided. You can change it at any time.</source>
        <translation>برنامه این نام را با آنچه ذخیره و تصمیم گرفته می‌شود ثبت می‌کند. هر وقت می‌توانید آن را تغییر دهید.</translation>
    </message>
    <message>
        <source>The staff</source>
        <translation>کارکنان</translation>
    </message>
    <message>
        <source>Somebody else:</source>
        <translation>کس دیگر:</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعداً</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>این منم</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Nothing was changed since it was filed.</source>
        <translation>از وقتی که به میز سپرده شد، چیزی تغییر نکرده است.</translation>
    </message>
    <message>
        <source>There is no move to undo.</source>
        <translation>اقدامی برای بازگرداندن نیست.</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>None</source>
        <translation>ندارد</translation>
    </message>
</context>
<context>
    <name>WordsList</name>
    <message>
        <source>Search the words</source>
        <translation>جستجو در واژه‌ها</translation>
    </message>
    <message>
        <source>The desk’s own words</source>
        <translation>واژه‌های میز</translation>
    </message>
    <message>
        <source>A name or a term that no dictionary has</source>
        <translation>نام یا اصطلاحی که در هیچ فرهنگ نیست</translation>
    </message>
    <message>
        <source>A new word</source>
        <translation>واژه تازه</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>Add several…</source>
        <translation>افزودن چند واژه…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صادر کردن…</translation>
    </message>
    <message>
        <source>No word matches the search.</source>
        <translation>هیچ واژه‌ای با جستجو نمی‌خواند.</translation>
    </message>
    <message>
        <source>No words yet. Add the names and terms of your beat, and spelling leaves them alone.</source>
        <translation>هنوز واژه‌ای نیست. نام‌ها و اصطلاحات حوزه خود را بیفزایید تا املا بر آن‌ها خرده نگیرد.</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>“{word}” was removed from the list.</source>
        <translation>«⁨{word}⁩» از فهرست برداشته شد.</translation>
    </message>
    <message>
        <source>{count} words were removed from the list.</source>
        <translation>‏{count} واژه از فهرست برداشته شد.</translation>
    </message>
    <message>
        <source>No longer ignored.</source>
        <translation>دیگر نادیده گرفته نمی‌شود.</translation>
    </message>
    <message>
        <source>A list of words</source>
        <translation>فهرست واژه‌ها</translation>
    </message>
    <message>
        <source>words.txt</source>
        <translation>واژگان.txt</translation>
    </message>
    <message>
        <source>Export the words</source>
        <translation>صادر کردن واژه‌ها</translation>
    </message>
    <message>
        <source>The words were saved in {path}.</source>
        <translation>واژه‌ها این‌جا ذخیره شد: ⁨{path}⁩</translation>
    </message>
    <message>
        <source>“{word}” is in the list already.</source>
        <translation>«⁨{word}⁩» از پیش در فهرست است.</translation>
    </message>
    <message>
        <source>All are in the list already.</source>
        <translation>همه از پیش در فهرست‌اند.</translation>
    </message>
    <message>
        <source>“{word}” was added to the list.</source>
        <translation>«⁨{word}⁩» به فهرست افزوده شد.</translation>
    </message>
    <message>
        <source>{count} words were added to the list.</source>
        <translation>‏{count} واژه به فهرست افزوده شد.</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>فایل‌های متنی</translation>
    </message>
</context>
<context>
    <name>_EntryPreview</name>
    <message>
        <source>Prints as</source>
        <translation>چنین چاپ می‌شود</translation>
    </message>
</context>
</TS>
