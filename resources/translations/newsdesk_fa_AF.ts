<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF">
<context>
    <name>About</name>
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
        <source>THIRD-PARTY-NOTICES.md names everything it stands on.</source>
        <translation>فایل ⁦THIRD-PARTY-NOTICES.md⁩ همه آنچه را که به کار رفته نام می‌برد.</translation>
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
        <source>Duplicate</source>
        <translation>کاپی گرفتن</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>Un-spike</source>
        <translation>برگرداندن به میز</translation>
    </message>
    <message>
        <source>Copy the story&apos;s text</source>
        <translation>کاپی متن خبر</translation>
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
        <source>About Newsdesk</source>
        <translation>درباره Newsdesk</translation>
    </message>
</context>
<context>
    <name>Adding</name>
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
    <name>Choosing</name>
    <message>
        <source>The body as it will stand. Change what you like.</source>
        <translation>متن چنان که خواهد ماند. هر چه خواستید تغییر دهید.</translation>
    </message>
    <message>
        <source>The merged body</source>
        <translation>متن یکجاشده</translation>
    </message>
    <message>
        <source>The two versions changed different places: they go together without a question.</source>
        <translation>دو نسخه در جاهای جداگانه تغییر کرده‌اند: بی‌پرسش یکجا می‌شوند.</translation>
    </message>
    <message>
        <source>Both changed the same words in some places. Choose for each; left to choose: {n}.</source>
        <translation>هر دو در بعضی جاها همان واژه‌ها را تغییر داده‌اند. برای هر کدام انتخاب کنید؛ باقی‌مانده: {n}.</translation>
    </message>
    <message>
        <source>Every place is chosen. Read the result, then keep it.</source>
        <translation>برای همه‌جا انتخاب شد. نتیجه را بخوانید و سپس نگه دارید.</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>nothing here</source>
        <translation>این‌جا چیزی نیست</translation>
    </message>
    <message>
        <source>[added: {0}]</source>
        <translation>[افزوده: {0}]</translation>
    </message>
    <message>
        <source>[removed: {0}]</source>
        <translation>[برداشته: {0}]</translation>
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
        <source>Where two people save the same story over one another, both versions show here.</source>
        <translation>هرگاه دو تن یک خبر را روی هم ذخیره کنند، هر دو نسخه این‌جا دیده می‌شود.</translation>
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
        <source>It was saved twice over the same words. Choose what stands; nothing is dropped: both versions stay in the story&apos;s history, whichever you keep.</source>
        <translation>دو بار روی همان واژه‌ها ذخیره شده است. انتخاب کنید کدام بماند؛ چیزی گم نمی‌شود: هر کدام را نگه دارید، هر دو نسخه در تاریخچه خبر می‌مانند.</translation>
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
        <source>One paragraph is the same</source>
        <translation>یک پاراگراف یکسان است</translation>
    </message>
    <message>
        <source>{n} paragraphs are the same</source>
        <translation>{n} پاراگراف یکسان است</translation>
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
    <name>DeskCare</name>
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
</context>
<context>
    <name>DeskDialogs</name>
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
        <source>The desk as it is now is backed up first, so you can come back to it.</source>
        <translation>نخست از میز چنان که اکنون هست نسخه پشتیبان گرفته می‌شود تا بتوانید به آن برگردید.</translation>
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
    <name>DeskPane</name>
    <message>
        <source>Desk</source>
        <translation>میز</translation>
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
</context>
<context>
    <name>EmbargoField</name>
    <message>
        <source>none</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>Write 2026-03-14 18:00 and a zone. Kept: {kept}</source>
        <translation>مانند ⁦2026-03-14 18:00⁩ با منطقه زمانی بنویسید. فعلاً: ⁨{kept}⁩</translation>
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
        <source>{source}: {reason}</source>
        <translation>⁨{source}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Newsdesk cannot tell what kind of file this is. Choose a format.</source>
        <translation>برنامه نمی‌داند این چه نوع فایل است. یک قالب انتخاب کنید.</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
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
        <source>{path} was written by a newer Newsdesk. Nothing in it was changed; update Newsdesk to open it.</source>
        <translation>فایل ⁨{path}⁩ را Newsdesk تازه‌تری نوشته است. چیزی در آن تغییر نکرد؛ برای باز کردنش Newsdesk را تازه کنید.</translation>
    </message>
    <message>
        <source>{path} is damaged. A backup is the way back.</source>
        <translation>فایل ⁨{path}⁩ آسیب دیده است. راه برگشت، نسخه پشتیبان است.</translation>
    </message>
    <message>
        <source>Another program holds {path}. Try again in a moment.</source>
        <translation>برنامه دیگری فایل ⁨{path}⁩ را در دست دارد. لحظه‌ای بعد دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. See that the disk has room and the folder may be written to.</source>
        <translation>فایل ⁨{path}⁩ نوشته نمی‌شود: ⁨{reason}⁩. ببینید که دیسک جا دارد و نوشتن در پوشه اجازه است.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>فایل ⁨{path}⁩ قابل استفاده نیست: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Stopped. What was done so far stands.</source>
        <translation>متوقف شد. آنچه تا این‌جا انجام شده می‌ماند.</translation>
    </message>
    <message>
        <source>Something went wrong in Newsdesk ({kind}). Your words are kept; the log says more.</source>
        <translation>در Newsdesk اشکالی پیش آمد (⁦{kind}⁩). نوشته شما نگه داشته شده است؛ لاگ بیشتر می‌گوید.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
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
        <source>Exported {count} stories to {folder}</source>
        <translation>{count} خبر صادر شد به ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>Exported, with a remark:</source>
        <translation>صادر شد، با یک یادآوری:</translation>
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
        <translation>{count} خبر وارد شد.</translation>
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
        <source>{name} is there already.</source>
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
        <source>File</source>
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
        <source>Export into</source>
        <translation>صادر کردن در پوشه</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>صادر کردن به نام</translation>
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
</context>
<context>
    <name>Farewell</name>
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
        <source>A story without headline</source>
        <translation>خبری بی‌عنوان</translation>
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
        <source>Stay</source>
        <translation>ماندن</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Slug</source>
        <translation>نام کاری</translation>
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
        <source>Byline</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>محل خبر</translation>
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
        <source>Check Also</source>
        <translation>این را هم ببینید</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>کلیدواژه‌ها</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>عاجلیت</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>ممنوعیت نشر</translation>
    </message>
    <message>
        <source>Note to desk</source>
        <translation>یادداشت به میز</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>آدرس انترنتی</translation>
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
        <source>Ties between records</source>
        <translation>پیوند میان ثبت‌ها</translation>
    </message>
    <message>
        <source>Layout of the file</source>
        <translation>ساختار فایل</translation>
    </message>
    <message>
        <source>Newest revisions</source>
        <translation>تازه‌ترین نسخه‌ها</translation>
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
        <source>Journal of changes</source>
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
        <source>This is no address that a reader can follow.</source>
        <translation>این آدرسی نیست که خواننده بتواند باز کند.</translation>
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
    <name>MainWindow</name>
    <message>
        <source>None</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>بازگردانده شد.</translation>
    </message>
    <message>
        <source>The words are on the clipboard.</source>
        <translation>نوشته در کلیپ‌بورد است.</translation>
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
        <source>&amp;View</source>
        <translation>&amp;نمایش</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;کمک</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>spiked</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>un-spiked</source>
        <translation>برگرداندن به میز</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>worked on</source>
        <translation>زیر کار</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
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
        <source>as it stands there, may be empty</source>
        <translation>چنان که آن‌جا آمده؛ می‌تواند خالی باشد</translation>
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
        <source>Prints as</source>
        <translation>چنین چاپ می‌شود</translation>
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
        <source>The web engine is not installed: the page looks simpler here than it will.</source>
        <translation>موتور وب نصب نیست: صفحه این‌جا ساده‌تر از اصل دیده می‌شود.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>صفحه</translation>
    </message>
    <message>
        <source>This link leads nowhere outside: %s</source>
        <translation>این لینک به جایی در بیرون نمی‌رسد: ⁨%s⁩</translation>
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
        <source>Drafts</source>
        <translation>پیش‌نویس‌ها</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>بخش‌ها</translation>
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
    <name>SearchField</name>
    <message>
        <source>Search the desk</source>
        <translation>جستجو در میز</translation>
    </message>
    <message>
        <source>Newest first as you type; Enter puts the best first. Quotes search for a phrase.</source>
        <translation>هنگام نوشتن، تازه‌ترین‌ها در آغاز؛ Enter بهترین‌ها را در آغاز می‌آورد. گیومه عبارت کامل را می‌جوید.</translation>
    </message>
    <message>
        <source>Ctrl F leads here from outside the story, Ctrl Shift F from anywhere.</source>
        <translation>از بیرون خبر ⁦Ctrl F⁩ و از هر جا ⁦Ctrl Shift F⁩ به این‌جا می‌آورد.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>پاک کردن جستجو</translation>
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
        <source>The language of a new story, as a BCP 47 tag</source>
        <translation>زبان خبر تازه، به شکل نشان BCP 47</translation>
    </message>
    <message>
        <source>Typographic quotes and dashes as one types</source>
        <translation>گیومه و خط تیره چاپی هنگام نوشتن</translation>
    </message>
    <message>
        <source>Headlines longer than this are hinted at</source>
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
        <source>Words on the page by language: home, about, check_also</source>
        <translation>واژه‌های صفحه به هر زبان: خانه، درباره، این را هم ببینید</translation>
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
        <source>Side panel</source>
        <translation>پنل کناری</translation>
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
        <source>no words yet</source>
        <translation>هنوز واژه‌ای نیست</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>۱ واژه</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} واژه</translation>
    </message>
    <message>
        <source>{length} · {minutes} min</source>
        <translation>{length} · {minutes} دقیقه</translation>
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
        <source>{status}, revision {number}</source>
        <translation>{status}، نسخه {number}</translation>
    </message>
</context>
<context>
    <name>StoryDelegate</name>
    <message>
        <source>No headline yet</source>
        <translation>هنوز بی‌عنوان</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ویرایش‌شده</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>۱ واژه</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} واژه</translation>
    </message>
</context>
<context>
    <name>StoryForm</name>
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
        <source>Embargo</source>
        <translation>ممنوعیت نشر</translation>
    </message>
    <message>
        <source>Not before: 2026-03-14 18:00, with a zone if not here</source>
        <translation>نه پیش از ⁦2026-03-14 18:00⁩، با منطقه زمانی اگر این‌جا نیست</translation>
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
        <source>Note to desk</source>
        <translation>یادداشت به میز</translation>
    </message>
    <message>
        <source>For colleagues; it never leaves the house</source>
        <translation>برای همکاران؛ هرگز بیرون نمی‌رود</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>چیزی نیست</translation>
    </message>
    <message>
        <source>Keywords, language and note to desk</source>
        <translation>کلیدواژه‌ها، زبان و یادداشت به میز</translation>
    </message>
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
    <message>
        <source>Duplicate</source>
        <translation>کاپی گرفتن</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صادر کردن…</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>Un-spike</source>
        <translation>برگرداندن به میز</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>in conflict</source>
        <translation>در تعارض</translation>
    </message>
    <message>
        <source>edited, not saved as a revision</source>
        <translation>ویرایش‌شده، هنوز به شکل نسخه ذخیره نشده</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>هنوز بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>StorySheet</name>
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
    <name>TitleBlock</name>
    <message>
        <source>Kicker</source>
        <translation>روتیتر</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>لید</translation>
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
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>· at this machine: {who}</source>
        <translation>· پشت این کمپیوتر: ⁨{who}⁩</translation>
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
        <source>Preview and related stories</source>
        <translation>پیش‌نمایش و خبرهای مرتبط</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Spiked “{headline}”.</source>
        <translation>خبر «⁨{headline}⁩» کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Spiked {count} stories.</source>
        <translation>{count} خبر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{headline}” is back on the desk.</source>
        <translation>خبر «⁨{headline}⁩» به میز برگشت.</translation>
    </message>
    <message>
        <source>{count} stories are back on the desk.</source>
        <translation>{count} خبر به میز برگشت.</translation>
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
        <source>a story without headline</source>
        <translation>خبری بی‌عنوان</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>No browser could be opened. The page lies in %s</source>
        <translation>مرورگری باز نشد. صفحه این‌جاست: ⁨%s⁩</translation>
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
</TS>
