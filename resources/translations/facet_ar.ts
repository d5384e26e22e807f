<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Answer of %1</source>
        <translation>إجابة %1</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>AnswerNumberRow</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>إعادة ضبط %1</translation>
    </message>
    <message>
        <source>Reset %1 to the model’s own</source>
        <translation>إعادة %1 إلى قيمة النموذج</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>تعليمات النظام</translation>
    </message>
    <message>
        <source>Words that stand before every chat and say how the model should answer.</source>
        <translation>كلمات تسبق كل محادثة وتحدّد كيف يجيب النموذج.</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>تعليمات جديدة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>The model answers in its own way.</source>
        <translation>يجيب النموذج بطريقته الخاصة.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>حُذفت «%1».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدّم</translation>
    </message>
    <message>
        <source>How the next word is chosen. The model brings values that suit it.</source>
        <translation>كيف تُختار الكلمة التالية. يأتي النموذج بقيم تناسبه.</translation>
    </message>
    <message>
        <source>How the next word is chosen. Changed by you: %1.</source>
        <translation>كيف تُختار الكلمة التالية. ما غيّرته: %1.</translation>
    </message>
    <message>
        <source>Reset all to the model’s own</source>
        <translation>إعادة الكل إلى قيم النموذج</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>تجري قراءة %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Pictures of your message</source>
        <translation>صور رسالتك</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChatKeeper</name>
    <message>
        <source>The chats were last used by a newer Facet.</source>
        <translation>استُخدمت المحادثات آخر مرة بإصدار أحدث من Facet.</translation>
    </message>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>ملف المحادثات تالف.</translation>
    </message>
    <message>
        <source>The folder of the chats cannot be written.</source>
        <translation>تتعذّر الكتابة في مجلد المحادثات.</translation>
    </message>
    <message>
        <source>What you write now is kept only until Facet ends.</source>
        <translation>ما تكتبه الآن يُحفظ فقط حتى ينتهي Facet.</translation>
    </message>
    <message>
        <source>See that %1 may be written and its disk is not full, then start Facet again.</source>
        <translation>تأكّد من إمكانية الكتابة في %1 ومن أن قرصه غير ممتلئ، ثم ابدأ Facet من جديد.</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>تعذّرت قراءة أي شيء منه.</translation>
    </message>
    <message>
        <source>Chats read from it: %1, with messages: %2.</source>
        <translation>المحادثات المقروءة منه: %1، والرسائل: %2.</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>حُفظ الملف القديم باسم %1.</translation>
    </message>
    <message>
        <source>Not all files of the chats could be deleted.</source>
        <translation>تعذّر حذف كل ملفات المحادثات.</translation>
    </message>
    <message>
        <source>Delete the folder %1 yourself.</source>
        <translation>احذف المجلد %1 بنفسك.</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1، مثبّتة</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>المزيد عن «%1»</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>عنوان المحادثة</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>شيفرة</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>شيفرة بلغة %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Open a model to begin</source>
        <translation>افتح نموذجًا للبدء</translation>
    </message>
    <message>
        <source>The model is loading…</source>
        <translation>يجري تحميل النموذج…</translation>
    </message>
    <message>
        <source>Message the demo, or drop pictures anywhere</source>
        <translation>راسل النموذج التجريبي، أو أفلت صورًا في أي مكان</translation>
    </message>
    <message>
        <source>Message the demo</source>
        <translation>راسل النموذج التجريبي</translation>
    </message>
    <message>
        <source>Message Gemma, or drop pictures anywhere</source>
        <translation>راسل Gemma، أو أفلت صورًا في أي مكان</translation>
    </message>
    <message>
        <source>Message Gemma</source>
        <translation>راسل Gemma</translation>
    </message>
    <message>
        <source>What is in the picture?</source>
        <translation>ماذا في الصورة؟</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Shift+Enter لسطر جديد</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>How many tokens of words and pictures the model sees at once. A longer context takes more memory.</source>
        <translation>كم رمزًا من الكلمات والصور يراه النموذج في آن واحد. السياق الأطول يحتاج إلى ذاكرة أكثر.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>السياق بالرموز</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>يجري حساب ما يلزم…</translation>
    </message>
    <message>
        <source>Load with this</source>
        <translation>التحميل بهذا</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>This chat takes %1 tokens.</source>
        <translation>تشغل هذه المحادثة %1 رمز.</translation>
    </message>
    <message>
        <source>Your message takes %1.</source>
        <translation>تشغل رسالتك %1.</translation>
    </message>
    <message>
        <source>The model reads at most %1.</source>
        <translation>يقرأ النموذج %1 على الأكثر.</translation>
    </message>
    <message>
        <source>The oldest messages will be left out.</source>
        <translation>ستُترك أقدم الرسائل.</translation>
    </message>
    <message>
        <source>%1 + %2 of %3</source>
        <translation>%1 + %2 من %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>CopyCodeButton</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Privacy and data</source>
        <translation>الخصوصية والبيانات</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.</source>
        <translation>كل شيء يبقى على هذا الحاسوب. لا يرسل Facet شيئًا إلى أي مكان: لا حساب ولا إحصاءات ولا تحديثات من وراء ظهرك.</translation>
    </message>
    <message>
        <source>Chats and pictures</source>
        <translation>المحادثات والصور</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف كل شيء</translation>
    </message>
    <message>
        <source>Chats, pictures, prompts and settings on this computer. Model files stay where they are.</source>
        <translation>المحادثات والصور والتعليمات والإعدادات على هذا الحاسوب. تبقى ملفات النماذج في مكانها.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>حذف كل شيء…</translation>
    </message>
    <message>
        <source>This cannot be undone. Type “%1” to go on.</source>
        <translation>لا يمكن التراجع عن هذا. اكتب «%1» للمتابعة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>حذف الآن</translation>
    </message>
    <message>
        <source>Take your chats along</source>
        <translation>خذ محادثاتك معك</translation>
    </message>
    <message>
        <source>All chats with their pictures, in one JSON file. What is imported comes beside what is here.</source>
        <translation>كل المحادثات مع صورها في ملف JSON واحد. ما يُستورد يُضاف إلى ما هو موجود هنا.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>ملف المحادثات تالف.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Make room on it; Facet goes on trying to save.</source>
        <translation>أفرغ مساحة عليه؛ سيواصل Facet محاولة الحفظ.</translation>
    </message>
    <message>
        <source>Another program holds the file of the chats.</source>
        <translation>برنامج آخر يحجز ملف المحادثات.</translation>
    </message>
    <message>
        <source>Close the other program; Facet goes on trying to save.</source>
        <translation>أغلق البرنامج الآخر؛ سيواصل Facet محاولة الحفظ.</translation>
    </message>
    <message>
        <source>The file of the chats cannot be read or written.</source>
        <translation>تتعذّر قراءة ملف المحادثات أو الكتابة فيه.</translation>
    </message>
    <message>
        <source>See whether the disk is there and may be written; Facet goes on trying to save.</source>
        <translation>تأكّد من وجود القرص وإمكانية الكتابة عليه؛ سيواصل Facet محاولة الحفظ.</translation>
    </message>
    <message>
        <source>The chats&apos; database refused a request.</source>
        <translation>رفضت قاعدة بيانات المحادثات طلبًا.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing.</source>
        <translation>مشغّل Qt لـ SQLite غير موجود.</translation>
    </message>
    <message>
        <source>Install it (on Debian: the package libqt6sql6-sqlite).</source>
        <translation>ثبّته (في دبيان: الحزمة libqt6sql6-sqlite).</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
</context>
<context>
    <name>DemoCards</name>
    <message>
        <source>What can you do?</source>
        <translation>ماذا يمكنك أن تفعل؟</translation>
    </message>
    <message>
        <source>How do I open a Gemma 3 model?</source>
        <translation>كيف أفتح نموذج Gemma 3؟</translation>
    </message>
    <message>
        <source>Is my chat private?</source>
        <translation>هل محادثتي خاصة؟</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>Gemma 3 as a .gguf file, for real answers</source>
        <translation>Gemma 3 في ملف ‎.gguf، لإجابات حقيقية</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>المتابعة مع %1</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>التفاصيل: %1</translation>
    </message>
    <message>
        <source>How closely to look</source>
        <translation>مدى دقة النظر</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>الصورة كاملة</translation>
    </message>
    <message>
        <source>Parts, if it is long</source>
        <translation>أجزاء، إن كانت طويلة</translation>
    </message>
    <message>
        <source>Parts, always</source>
        <translation>أجزاء دائمًا</translation>
    </message>
    <message>
        <source>Fine detail, for small print</source>
        <translation>تفاصيل دقيقة، للنص الصغير</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Takes effect when a model is loaded.</source>
        <translation>يسري عند تحميل نموذج.</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>الأفضل</translation>
    </message>
</context>
<context>
    <name>DeviceFoot</name>
    <message>
        <source>Weights %1, cache %2, working memory %3</source>
        <translation>الأوزان %1، الذاكرة الوسيطة %2، ذاكرة العمل %3</translation>
    </message>
    <message>
        <source>Runs on %1. %2</source>
        <translation>يعمل على %1. %2</translation>
    </message>
    <message>
        <source>Runs on the processor: no GPU is used.</source>
        <translation>يعمل على المعالج: لا تُستخدم بطاقة رسوم.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مطويّ</translation>
    </message>
</context>
<context>
    <name>DownButton</name>
    <message>
        <source>Go to the end</source>
        <translation>الانتقال إلى النهاية</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add %1 pictures to your message</source>
        <translation>أفلت لإضافة %1 من الصور إلى رسالتك</translation>
    </message>
    <message>
        <source>Drop to add to your message</source>
        <translation>أفلت للإضافة إلى رسالتك</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Open a Gemma 3 model to begin.</source>
        <translation>كل شيء يبقى على هذا الحاسوب. افتح نموذج Gemma 3 للبدء.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>هذا نموذج تجريبي صغير صُنع لـ Facet، وليس Gemma من Google.
يعمل على المعالج لا على بطاقة رسوم. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on %1. Everything stays on this computer.</source>
        <translation>هذا نموذج تجريبي صغير صُنع لـ Facet، وليس Gemma من Google.
يعمل على %1. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>%1 runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>يعمل %1 على المعالج لا على بطاقة رسوم. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>%1 runs on %2. Everything stays on this computer.</source>
        <translation>يعمل %1 على %2. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What are we looking at?</source>
        <translation>إلامَ ننظر؟</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تودّ أن تعرف؟</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>A .gguf file that is on this computer</source>
        <translation>ملف ‎.gguf موجود على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>فتح مجلد نموذج…</translation>
    </message>
    <message>
        <source>With config.json, as Hugging Face hands it out</source>
        <translation>مع config.json كما يقدّمه Hugging Face</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>المتابعة مع %1</translation>
    </message>
    <message>
        <source>Talk to the demo</source>
        <translation>التحدّث مع النموذج التجريبي</translation>
    </message>
    <message>
        <source>A small model that comes with Facet</source>
        <translation>نموذج صغير يأتي مع Facet</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>شرح شيء ما</translation>
    </message>
    <message>
        <source>In plain words, with an example</source>
        <translation>بكلمات بسيطة ومثال</translation>
    </message>
    <message>
        <source>Explain in plain words, with one example: </source>
        <translation>اشرح بكلمات بسيطة مع مثال واحد: </translation>
    </message>
    <message>
        <source>Summarise a text</source>
        <translation>تلخيص نص</translation>
    </message>
    <message>
        <source>Paste it, get three sentences</source>
        <translation>الصقه واحصل على ثلاث جمل</translation>
    </message>
    <message>
        <source>Summarise this text in three sentences:

</source>
        <translation>لخّص هذا النص في ثلاث جمل:

</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>صياغة رسالة</translation>
    </message>
    <message>
        <source>Short, friendly and clear</source>
        <translation>قصيرة وودودة وواضحة</translation>
    </message>
    <message>
        <source>Write a short, friendly message that says: </source>
        <translation>اكتب رسالة قصيرة وودودة تقول: </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the chat into a folder</source>
        <translation>تصدير المحادثة إلى مجلد</translation>
    </message>
</context>
<context>
    <name>ExportMarkdown</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر أو أفرغ مساحة على القرص.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>looked %1 s</source>
        <translation>نظر %1 ث</translation>
    </message>
    <message>
        <source>first token %1 s</source>
        <translation>أول رمز %1 ث</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>رمز واحد</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>Ended at the length that was asked for</source>
        <translation>انتهت عند الطول المطلوب</translation>
    </message>
    <message>
        <source>The model&apos;s context is full</source>
        <translation>سياق النموذج ممتلئ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%n رسائل</numerusform>
            <numerusform>%n رسالة</numerusform>
            <numerusform>%n رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>إنهاء البحث</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>لا توجد محادثة بهذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>“System” follows the desktop, also while Facet runs.</source>
        <translation>«النظام» يتبع سطح المكتب، حتى أثناء عمل Facet.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>لكل ما في النافذة؛ وأيضًا بـ Ctrl++‎ وCtrl+-‎ وCtrl+0.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>أخبرني عندما تجهز إجابة طويلة</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.</source>
        <translation>بإشعار من سطح المكتب عندما لا تكون النافذة في المقدمة. يعرض عنوان المحادثة والكلمات الأولى.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Side bar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ImageBlock</name>
    <message>
        <source>Picture that is not loaded</source>
        <translation>صورة غير محمّلة</translation>
    </message>
</context>
<context>
    <name>KeyboardShortcuts</name>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>نص المحادثة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>إرسال الرسالة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>إيقاف الإجابة</translation>
    </message>
    <message>
        <source>What was sent before, in an empty box</source>
        <translation>ما أُرسل سابقًا، في مربّع فارغ</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>سهم لأعلى</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Paste words or pictures</source>
        <translation>لصق كلمات أو صور</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>إعادة توليد آخر إجابة</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>نسخ آخر إجابة</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>صفحة لأعلى</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>صفحة لأسفل</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>إلى البداية</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>إلى النهاية</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>فتح ملف نموذج</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>فتح مجلد نموذج</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.</source>
        <translation>يسري عند بدء Facet في المرة القادمة. كل اللغات عدا الإنجليزية مترجمة آليًا ولم تُراجَع بعد.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>كل الرسائل تُقرأ</numerusform>
            <numerusform>رسالة أقدم لم تعد تُقرأ: السياق ممتلئ</numerusform>
            <numerusform>رسالتان أقدم لم تعودا تُقرآن: السياق ممتلئ</numerusform>
            <numerusform>%n رسائل أقدم لم تعد تُقرأ: السياق ممتلئ</numerusform>
            <numerusform>%n رسالة أقدم لم تعد تُقرأ: السياق ممتلئ</numerusform>
            <numerusform>%n رسالة أقدم لم تعد تُقرأ: السياق ممتلئ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGuide</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفّح</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Loading %1</source>
        <translation>تحميل %1</translation>
    </message>
    <message>
        <source>Loading, %1 percent</source>
        <translation>يجري التحميل، %1 بالمئة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Facet</source>
        <translation>Facet</translation>
    </message>
    <message>
        <source>%1 — Facet</source>
        <translation>%1 — Facet</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Interrupted</source>
        <translation>انقطعت</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit the answer</source>
        <translation>تحرير الإجابة</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>تحرير رسالتك</translation>
    </message>
    <message>
        <source>Answer, as Markdown</source>
        <translation>الإجابة بصيغة Markdown</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>رسالتك</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>The model reads it as its own words</source>
        <translation>يقرؤها النموذج على أنها كلماته</translation>
    </message>
    <message>
        <source>The version before is kept</source>
        <translation>تُحفظ النسخة السابقة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
</context>
<context>
    <name>MessagePictures</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 مفقودة</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ModelDialogs</name>
    <message>
        <source>Open a model file</source>
        <translation>فتح ملف نموذج</translation>
    </message>
    <message>
        <source>Gemma 3 models (*.gguf)</source>
        <translation>نماذج Gemma 3 ‏(‎*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>فتح مجلد نموذج</translation>
    </message>
</context>
<context>
    <name>ModelInfo</name>
    <message>
        <source>%1 / %2 GB</source>
        <translation>%1 / %2 GB</translation>
    </message>
    <message>
        <source>Demo (built in)</source>
        <translation>تجريبي (مدمج)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 من %2 رمز</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Cache for it</source>
        <translation>الذاكرة الوسيطة له</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>ذاكرة العمل</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>فُتح من قبل</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>لم يعد موجودًا: %1</translation>
    </message>
    <message>
        <source>Made for Facet, not Google&apos;s Gemma</source>
        <translation>صُنع لـ Facet، وليس Gemma من Google</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>فتح ملف نموذج…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>فتح مجلد نموذج…</translation>
    </message>
    <message>
        <source>Close the model and free its memory</source>
        <translation>إغلاق النموذج وتحرير ذاكرته</translation>
    </message>
</context>
<context>
    <name>ModelPill</name>
    <message>
        <source>Loading… %1 %</source>
        <translation>يجري التحميل… %1 %</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>لا نموذج</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>النموذج: %1</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>النموذج والجهاز</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>يجري تحميل %1…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>لا يوجد نموذج مفتوح.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>مجلد…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>فتح مجلد نموذج…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>تجريبي</translation>
    </message>
</context>
<context>
    <name>ParagraphBlock</name>
    <message>
        <source>List item %1</source>
        <translation>عنصر قائمة %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>A picture could not be saved.</source>
        <translation>تعذّر حفظ صورة.</translation>
    </message>
    <message>
        <source>See whether the disk is full; Facet goes on trying to save.</source>
        <translation>تأكّد من أن القرص غير ممتلئ؛ سيواصل Facet محاولة الحفظ.</translation>
    </message>
</context>
<context>
    <name>PictureOverlay</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>إغلاق الصورة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PicturePlaceholder</name>
    <message>
        <source>Its file is gone; the model does not see it</source>
        <translation>ملفها مفقود؛ لا يراها النموذج</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>No words yet</source>
        <translation>لا كلمات بعد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Done editing %1</source>
        <translation>إنهاء تحرير %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تحرير %1</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>اسم التعليمات</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>For example: Answer in two sentences. Say so when you are not sure.</source>
        <translation>مثلًا: أجب في جملتين. وقل متى لم تكن متأكدًا.</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>كلمات %1</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>The file is no whole export of Facet; no chat was taken from it.</source>
        <translation>الملف ليس تصديرًا كاملًا من Facet؛ لم تُستورد منه أي محادثة.</translation>
    </message>
    <message>
        <source>Choose a file that Facet wrote.</source>
        <translation>اختر ملفًا كتبه Facet.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>تعذّرت قراءة %1.</translation>
    </message>
    <message>
        <source>The file was written by a newer Facet.</source>
        <translation>كُتب الملف بإصدار أحدث من Facet.</translation>
    </message>
    <message>
        <source>Renew Facet, then import it again.</source>
        <translation>حدّث Facet ثم استورده من جديد.</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Looking at the picture…</source>
        <translation>ينظر إلى الصورة…</translation>
    </message>
    <message>
        <source>Looking closely, view %1 of %2…</source>
        <translation>ينظر عن قرب، المشهد %1 من %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>يقرأ…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>يقرأ %1 من %2 رمز</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Recovered chat</source>
        <translation>محادثة مستعادة</translation>
    </message>
    <message>
        <source>The file of the chats is damaged and cannot be renamed.</source>
        <translation>ملف المحادثات تالف ولا يمكن تغيير اسمه.</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Try a picture</source>
        <translation>جرّب صورة</translation>
    </message>
    <message>
        <source>Drag it onto your message, or click to add it. Your own pictures work the same way.</source>
        <translation>اسحبها إلى رسالتك أو انقر لإضافتها. صورك أنت تعمل بالطريقة نفسها.</translation>
    </message>
    <message>
        <source>A red circle, a blue star and a green square on yellow</source>
        <translation>دائرة حمراء ونجمة زرقاء ومربّع أخضر على خلفية صفراء</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The chats could not be copied before their file is renewed.</source>
        <translation>تعذّر نسخ المحادثات قبل تحديث ملفها.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>Open link…</source>
        <translation>فتح الرابط…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>نسخ الرسالة بصيغة Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>العودة إلى المحادثة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ShortcutColumns</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>ShortcutGroup</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Side bar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>محادثة جديدة (%1)</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>سلة المهملات (%1)</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>شريط التمرير</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>Column</source>
        <translation>عمود</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>خلية</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Rename “%1”</source>
        <translation>إعادة تسمية «%1»</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>عنوان المحادثة</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export all chats</source>
        <translation>تصدير كل المحادثات</translation>
    </message>
    <message>
        <source>Chats (*.json)</source>
        <translation>محادثات (*.json)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>تُحذف المحادثات المحذوفة نهائيًا في الحال.</numerusform>
            <numerusform>تبقى المحادثات المحذوفة هنا يومًا واحدًا ثم تزول نهائيًا.</numerusform>
            <numerusform>تبقى المحادثات المحذوفة هنا يومين ثم تزول نهائيًا.</numerusform>
            <numerusform>تبقى المحادثات المحذوفة هنا %n أيام ثم تزول نهائيًا.</numerusform>
            <numerusform>تبقى المحادثات المحذوفة هنا %n يومًا ثم تزول نهائيًا.</numerusform>
            <numerusform>تبقى المحادثات المحذوفة هنا %n يوم ثم تزول نهائيًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>إفراغ سلة المهملات</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Bring back “%1”</source>
        <translation>استعادة «%1»</translation>
    </message>
    <message>
        <source>Delete “%1” for ever</source>
        <translation>حذف «%1» نهائيًا</translation>
    </message>
</context>
<context>
    <name>TurnMenu</name>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>الإجابة من جديد</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>التفريع إلى محادثة جديدة</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>حذف مع ما يليها</translation>
    </message>
</context>
<context>
    <name>UserTurn</name>
    <message>
        <source>Your message</source>
        <translation>رسالتك</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>كتبت</translation>
    </message>
</context>
<context>
    <name>UserTurnActions</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>VersionFlip</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>النسخة %1 من %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>النسخة السابقة</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>النسخة التالية</translation>
    </message>
</context>
<context>
    <name>WriteJson</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر أو أفرغ مساحة على القرص.</translation>
    </message>
</context>
<context>
    <name>facet</name>
    <message>
        <source>Temperature</source>
        <translation>درجة العشوائية</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>عقوبة التكرار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>أطول إجابة</translation>
    </message>
    <message>
        <source>How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the likeliest.</source>
        <translation>مدى حرية اختيار الكلمة التالية: المنخفض متوقّع، والمرتفع مفاجئ، و0 يأخذ دائمًا الأرجح.</translation>
    </message>
    <message>
        <source>Chooses only among this many of the likeliest words; 0 is no limit.</source>
        <translation>يختار فقط من بين هذا العدد من أرجح الكلمات؛ 0 بلا حد.</translation>
    </message>
    <message>
        <source>Chooses only among the likeliest words that together reach this share; 1 is no limit.</source>
        <translation>يختار فقط من بين أرجح الكلمات التي تبلغ معًا هذه النسبة؛ 1 بلا حد.</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 is no limit.</source>
        <translation>يترك الكلمات الأقل رجحانًا من هذه النسبة من الأرجح؛ 0 بلا حد.</translation>
    </message>
    <message>
        <source>Makes words that were already said less likely; 1 leaves them as they are.</source>
        <translation>يقلّل رجحان الكلمات التي قيلت من قبل؛ 1 يتركها كما هي.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same chat on this machine.</source>
        <translation>البذرة نفسها تعطي الإجابة نفسها للمحادثة نفسها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Stops an answer after this many tokens.</source>
        <translation>يوقف الإجابة بعد هذا العدد من الرموز.</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>جديدة كل مرة</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>%1 to %2; the model’s own is %3</source>
        <translation>%1 إلى %2؛ قيمة النموذج %3</translation>
    </message>
    <message>
        <source>%1 to %2; empty: %3</source>
        <translation>%1 إلى %2؛ فارغ: %3</translation>
    </message>
</context>
<context>
    <name>facet::Announcement</name>
    <message>
        <source>Answer complete: %1</source>
        <translation>اكتملت الإجابة: %1</translation>
    </message>
</context>
<context>
    <name>facet::AnswerNotifier</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentController</name>
    <message>
        <source>This model cannot see pictures. Remove them to send the words alone.</source>
        <translation>لا يرى هذا النموذج الصور. أزلها لإرسال الكلمات وحدها.</translation>
    </message>
    <message>
        <source>The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.</source>
        <translation>تحتاج الصور إلى %1 رمز، ولدى النموذج متّسع لـ %2. أزل بعضها أو اختر تفاصيل أقل.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>Facet does not go online: save this picture first.</source>
        <translation>لا يتصل Facet بالإنترنت: احفظ هذه الصورة أولًا.</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentListModel</name>
    <message>
        <source>Its file is gone from Facet&apos;s pictures.</source>
        <translation>ملفها غير موجود بين صور Facet.</translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message>
        <source>No model is open yet.</source>
        <translation>لم يُفتح أي نموذج بعد.</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>فتح نموذج…</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>حُذفت الرسالة.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>لم تُحذف أي رسالة.</numerusform>
            <numerusform>حُذفت رسالة واحدة.</numerusform>
            <numerusform>حُذفت رسالتان.</numerusform>
            <numerusform>حُذفت %n رسائل.</numerusform>
            <numerusform>حُذفت %n رسالة.</numerusform>
            <numerusform>حُذفت %n رسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Answer changed.</source>
        <translation>تغيّرت الإجابة.</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>Continue in a new chat</source>
        <translation>المتابعة في محادثة جديدة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>فرع من %1</translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>«%1» في سلة المهملات.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>The chat is in %1.</source>
        <translation>المحادثة في %1.</translation>
    </message>
    <message>
        <source>All chats are in %1.</source>
        <translation>كل المحادثات في %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>لم تُستورد أي محادثة.</numerusform>
            <numerusform>استُوردت محادثة واحدة.</numerusform>
            <numerusform>استُوردت محادثتان.</numerusform>
            <numerusform>استُوردت %n محادثات.</numerusform>
            <numerusform>استُوردت %n محادثة.</numerusform>
            <numerusform>استُوردت %n محادثة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>مثبّتة</translation>
    </message>
</context>
<context>
    <name>facet::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>يعرض هذه المساعدة.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>يعرض الإصدار.</translation>
    </message>
    <message>
        <source>Opens this .gguf file or Hugging Face folder.</source>
        <translation>يفتح ملف ‎.gguf هذا أو مجلد Hugging Face.</translation>
    </message>
    <message>
        <source>Uses the Vulkan device with this name or UUID.</source>
        <translation>يستخدم جهاز Vulkan بهذا الاسم أو معرّف UUID.</translation>
    </message>
    <message>
        <source>Plays a script instead of an engine (for design and tests).</source>
        <translation>يشغّل نصًا برمجيًا بدل المحرّك (للتصميم والاختبار).</translation>
    </message>
    <message>
        <source>Writes a picture of the window and leaves.</source>
        <translation>يحفظ صورة للنافذة ثم ينتهي.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>حجم النافذة.</translation>
    </message>
    <message>
        <source>Keeps chats in this folder.</source>
        <translation>يحفظ المحادثات في هذا المجلد.</translation>
    </message>
    <message>
        <source>Says on standard output what is shown and what is kept (for tests).</source>
        <translation>يذكر في المخرج القياسي ما يُعرض وما يُحفظ (للاختبارات).</translation>
    </message>
    <message>
        <source>Shows the window in this language.</source>
        <translation>يعرض النافذة بهذه اللغة.</translation>
    </message>
    <message>
        <source>Colours: auto, light or dark.</source>
        <translation>الألوان: auto أو light أو dark.</translation>
    </message>
    <message>
        <source>Begins a new chat, also if Facet is running.</source>
        <translation>يبدأ محادثة جديدة، حتى إن كان Facet يعمل.</translation>
    </message>
    <message>
        <source>Private, local chat with Gemma 3 on the GPU you already own.</source>
        <translation>محادثة خاصة ومحلية مع Gemma 3 على بطاقة الرسوم التي لديك.</translation>
    </message>
    <message>
        <source>Pictures to add to the message; a .gguf file or a Hugging Face folder is opened.</source>
        <translation>صور تُضاف إلى الرسالة؛ ويُفتح ملف ‎.gguf أو مجلد Hugging Face.</translation>
    </message>
    <message>
        <source>Only one model can be opened.</source>
        <translation>لا يمكن فتح أكثر من نموذج واحد.</translation>
    </message>
    <message>
        <source>A size is written like 1180x780.</source>
        <translation>يُكتب الحجم هكذا: 1180x780.</translation>
    </message>
    <message>
        <source>A theme is auto, light or dark.</source>
        <translation>السمة هي auto أو light أو dark.</translation>
    </message>
</context>
<context>
    <name>facet::DataController</name>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>facet::DeviceListModel</name>
    <message>
        <source>The processor: slower than a GPU.</source>
        <translation>المعالج: أبطأ من بطاقة الرسوم.</translation>
    </message>
</context>
<context>
    <name>facet::LoadController</name>
    <message>
        <source>Weights %1 + cache %2 + working memory %3 = %4</source>
        <translation>الأوزان %1 + الذاكرة الوسيطة %2 + ذاكرة العمل %3 = %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>facet::ModelController</name>
    <message>
        <source>the demo</source>
        <translation>النموذج التجريبي</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>فتح نموذج آخر…</translation>
    </message>
    <message>
        <source>Try a shorter context</source>
        <translation>جرّب سياقًا أقصر</translation>
    </message>
    <message>
        <source>Use the best device</source>
        <translation>استخدم أفضل جهاز</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Facet ended while it was loading %1.</source>
        <translation>انتهى Facet أثناء تحميل %1.</translation>
    </message>
    <message>
        <source>%1, which was open last time, is no longer there.</source>
        <translation>لم يعد %1، الذي فُتح آخر مرة، موجودًا.</translation>
    </message>
    <message>
        <source>Until you open another model, the demo answers.</source>
        <translation>إلى أن تفتح نموذجًا آخر، يجيب النموذج التجريبي.</translation>
    </message>
</context>
<context>
    <name>facet::PresetListModel</name>
    <message>
        <source>New prompt</source>
        <translation>تعليمات جديدة</translation>
    </message>
    <message>
        <source>New prompt %1</source>
        <translation>تعليمات جديدة %1</translation>
    </message>
</context>
<context>
    <name>facet::SamplePicture</name>
    <message>
        <source>Sample picture</source>
        <translation>صورة نموذجية</translation>
    </message>
</context>
<context>
    <name>facet::SearchModel</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
</TS>
