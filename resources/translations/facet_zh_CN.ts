<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>AnswerNumberRow</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset %1 to the model’s own</source>
        <translation>将%1重置为模型自带的值</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Words that stand before every chat and say how the model should answer.</source>
        <translation>放在每个对话之前的话，告诉模型应当怎样回答。</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The model answers in its own way.</source>
        <translation>模型按自己的方式回答。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>How the next word is chosen. The model brings values that suit it.</source>
        <translation>如何选择下一个词。模型自带适合它的值。</translation>
    </message>
    <message>
        <source>How the next word is chosen. Changed by you: %1.</source>
        <translation>如何选择下一个词。您已更改：%1 项。</translation>
    </message>
    <message>
        <source>Reset all to the model’s own</source>
        <translation>全部重置为模型自带的值</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Pictures of your message</source>
        <translation>您消息中的图片</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ChatKeeper</name>
    <message>
        <source>The chats were last used by a newer Facet.</source>
        <translation>这些对话最近由更新版本的 Facet 使用过。</translation>
    </message>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>对话文件已损坏。</translation>
    </message>
    <message>
        <source>The folder of the chats cannot be written.</source>
        <translation>无法写入对话文件夹。</translation>
    </message>
    <message>
        <source>What you write now is kept only until Facet ends.</source>
        <translation>您现在写的内容只保留到 Facet 结束。</translation>
    </message>
    <message>
        <source>See that %1 may be written and its disk is not full, then start Facet again.</source>
        <translation>请确认 %1 可写且磁盘未满，然后重新启动 Facet。</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>未能从中读出任何内容。</translation>
    </message>
    <message>
        <source>Chats read from it: %1, with messages: %2.</source>
        <translation>从中读出的对话：%1 个，消息：%2 条。</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>Not all files of the chats could be deleted.</source>
        <translation>未能删除全部对话文件。</translation>
    </message>
    <message>
        <source>Delete the folder %1 yourself.</source>
        <translation>请自行删除文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1，已置顶</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>“%1”的更多操作</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>对话标题</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>%1 代码</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Open a model to begin</source>
        <translation>打开一个模型即可开始</translation>
    </message>
    <message>
        <source>The model is loading…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Message the demo, or drop pictures anywhere</source>
        <translation>给演示模型发消息，或将图片拖到任意处</translation>
    </message>
    <message>
        <source>Message the demo</source>
        <translation>给演示模型发消息</translation>
    </message>
    <message>
        <source>Message Gemma, or drop pictures anywhere</source>
        <translation>给 Gemma 发消息，或将图片拖到任意处</translation>
    </message>
    <message>
        <source>Message Gemma</source>
        <translation>给 Gemma 发消息</translation>
    </message>
    <message>
        <source>What is in the picture?</source>
        <translation>这张图片里有什么？</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Shift+Enter 换行</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>How many tokens of words and pictures the model sees at once. A longer context takes more memory.</source>
        <translation>模型一次能看到多少文字和图片的词元。上下文越长，占用内存越多。</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>上下文（词元）</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>正在计算所需内存…</translation>
    </message>
    <message>
        <source>Load with this</source>
        <translation>按此加载</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>This chat takes %1 tokens.</source>
        <translation>此对话占用 %1 个词元。</translation>
    </message>
    <message>
        <source>Your message takes %1.</source>
        <translation>您的消息占用 %1 个。</translation>
    </message>
    <message>
        <source>The model reads at most %1.</source>
        <translation>模型最多读取 %1 个。</translation>
    </message>
    <message>
        <source>The oldest messages will be left out.</source>
        <translation>最早的消息将被略去。</translation>
    </message>
    <message>
        <source>%1 + %2 of %3</source>
        <translation>%1 + %2 / %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>CopyCodeButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Privacy and data</source>
        <translation>隐私与数据</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.</source>
        <translation>一切都留在这台电脑上。Facet 不向任何地方发送任何内容：没有账号，没有统计，也没有背着您的更新。</translation>
    </message>
    <message>
        <source>Chats and pictures</source>
        <translation>对话和图片</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Chats, pictures, prompts and settings on this computer. Model files stay where they are.</source>
        <translation>这台电脑上的对话、图片、提示词和设置。模型文件保留在原处。</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>This cannot be undone. Type “%1” to go on.</source>
        <translation>此操作无法撤销。请输入“%1”以继续。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
    <message>
        <source>Take your chats along</source>
        <translation>带走您的聊天</translation>
    </message>
    <message>
        <source>All chats with their pictures, in one JSON file. What is imported comes beside what is here.</source>
        <translation>所有聊天及其图片，保存在一个 JSON 文件中。导入的内容会添加到现有内容旁。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>对话文件已损坏。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Make room on it; Facet goes on trying to save.</source>
        <translation>请腾出空间；Facet 会继续尝试保存。</translation>
    </message>
    <message>
        <source>Another program holds the file of the chats.</source>
        <translation>另一个程序占用了对话文件。</translation>
    </message>
    <message>
        <source>Close the other program; Facet goes on trying to save.</source>
        <translation>请关闭那个程序；Facet 会继续尝试保存。</translation>
    </message>
    <message>
        <source>The file of the chats cannot be read or written.</source>
        <translation>无法读写对话文件。</translation>
    </message>
    <message>
        <source>See whether the disk is there and may be written; Facet goes on trying to save.</source>
        <translation>请检查磁盘是否存在且可写；Facet 会继续尝试保存。</translation>
    </message>
    <message>
        <source>The chats&apos; database refused a request.</source>
        <translation>对话数据库拒绝了一个请求。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing.</source>
        <translation>缺少 Qt 的 SQLite 驱动。</translation>
    </message>
    <message>
        <source>Install it (on Debian: the package libqt6sql6-sqlite).</source>
        <translation>请安装它（Debian 上为软件包 libqt6sql6-sqlite）。</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>过去 30 天</translation>
    </message>
</context>
<context>
    <name>DemoCards</name>
    <message>
        <source>What can you do?</source>
        <translation>你能做什么？</translation>
    </message>
    <message>
        <source>How do I open a Gemma 3 model?</source>
        <translation>怎样打开 Gemma 3 模型？</translation>
    </message>
    <message>
        <source>Is my chat private?</source>
        <translation>我的对话是私密的吗？</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Gemma 3 as a .gguf file, for real answers</source>
        <translation>.gguf 文件形式的 Gemma 3，用于真正的回答</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>继续使用 %1</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>细节：%1</translation>
    </message>
    <message>
        <source>How closely to look</source>
        <translation>看得多仔细</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>Parts, if it is long</source>
        <translation>图片较长时分块</translation>
    </message>
    <message>
        <source>Parts, always</source>
        <translation>始终分块</translation>
    </message>
    <message>
        <source>Fine detail, for small print</source>
        <translation>精细，用于小字</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Takes effect when a model is loaded.</source>
        <translation>加载模型时生效。</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最佳设备</translation>
    </message>
</context>
<context>
    <name>DeviceFoot</name>
    <message>
        <source>Weights %1, cache %2, working memory %3</source>
        <translation>权重 %1，缓存 %2，工作内存 %3</translation>
    </message>
    <message>
        <source>Runs on %1. %2</source>
        <translation>运行于 %1。%2</translation>
    </message>
    <message>
        <source>Runs on the processor: no GPU is used.</source>
        <translation>在处理器上运行：未使用 GPU。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>DownButton</name>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add %1 pictures to your message</source>
        <translation>松开以将 %1 张图片添加到消息</translation>
    </message>
    <message>
        <source>Drop to add to your message</source>
        <translation>松开以添加到消息</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Open a Gemma 3 model to begin.</source>
        <translation>一切都留在这台电脑上。打开一个 Gemma 3 模型即可开始。</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>这是为 Facet 制作的小型演示模型，不是 Google 的 Gemma。
它在处理器上运行，而不是 GPU。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on %1. Everything stays on this computer.</source>
        <translation>这是为 Facet 制作的小型演示模型，不是 Google 的 Gemma。
它运行于 %1。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>%1 runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>%1 在处理器上运行，而不是 GPU。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>%1 runs on %2. Everything stays on this computer.</source>
        <translation>%1 运行于 %2。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>What are we looking at?</source>
        <translation>我们看什么？</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什么？</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>A .gguf file that is on this computer</source>
        <translation>这台电脑上的 .gguf 文件</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>打开模型文件夹…</translation>
    </message>
    <message>
        <source>With config.json, as Hugging Face hands it out</source>
        <translation>含 config.json，如 Hugging Face 所提供</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>继续使用 %1</translation>
    </message>
    <message>
        <source>Talk to the demo</source>
        <translation>与演示模型对话</translation>
    </message>
    <message>
        <source>A small model that comes with Facet</source>
        <translation>随 Facet 附带的小模型</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>解释一件事</translation>
    </message>
    <message>
        <source>In plain words, with an example</source>
        <translation>用简单的话，并举例</translation>
    </message>
    <message>
        <source>Explain in plain words, with one example: </source>
        <translation>请用简单的话并举一个例子来解释：</translation>
    </message>
    <message>
        <source>Summarise a text</source>
        <translation>总结一段文字</translation>
    </message>
    <message>
        <source>Paste it, get three sentences</source>
        <translation>粘贴后得到三句话</translation>
    </message>
    <message>
        <source>Summarise this text in three sentences:

</source>
        <translation>请用三句话总结这段文字：

</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>起草一条消息</translation>
    </message>
    <message>
        <source>Short, friendly and clear</source>
        <translation>简短、友好、清楚</translation>
    </message>
    <message>
        <source>Write a short, friendly message that says: </source>
        <translation>请写一条简短友好的消息，内容是：</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the chat into a folder</source>
        <translation>将对话导出到文件夹</translation>
    </message>
</context>
<context>
    <name>ExportMarkdown</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或在磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>looked %1 s</source>
        <translation>看图 %1 秒</translation>
    </message>
    <message>
        <source>first token %1 s</source>
        <translation>首个词元 %1 秒</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Ended at the length that was asked for</source>
        <translation>已达到要求的长度</translation>
    </message>
    <message>
        <source>The model&apos;s context is full</source>
        <translation>模型的上下文已满</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>结束查找</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>没有对话包含这些词。</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>“System” follows the desktop, also while Facet runs.</source>
        <translation>“系统”会跟随桌面，Facet 运行时也是如此。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>窗口中的所有文字；也可用 Ctrl++、Ctrl+- 和 Ctrl+0。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>长回答完成时通知我</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.</source>
        <translation>窗口不在前面时，通过桌面通知告知，并显示对话标题和开头几个词。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Side bar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
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
        <translation>未加载的图片</translation>
    </message>
</context>
<context>
    <name>KeyboardShortcuts</name>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>What was sent before, in an empty box</source>
        <translation>空白框中：以前发送的内容</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上键</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Paste words or pictures</source>
        <translation>粘贴文字或图片</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>重新生成最后的回答</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制最后的回答</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>向上翻页</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>向下翻页</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.</source>
        <translation>下次启动 Facet 时生效。除英语外均为机器翻译，尚未审校。</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>%n 条较早的消息不再被读取：上下文已满</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGuide</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>Loading, %1 percent</source>
        <translation>正在加载，百分之 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit the answer</source>
        <translation>编辑回答</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>编辑您的消息</translation>
    </message>
    <message>
        <source>Answer, as Markdown</source>
        <translation>回答（Markdown）</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>The model reads it as its own words</source>
        <translation>模型会把它当作自己的话来读</translation>
    </message>
    <message>
        <source>The version before is kept</source>
        <translation>之前的版本会保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MessagePictures</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 已丢失</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
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
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Gemma 3 models (*.gguf)</source>
        <translation>Gemma 3 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
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
        <translation>演示（内置）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个词元</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Cache for it</source>
        <translation>其缓存</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>工作内存</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前打开过</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>已不在原处：%1</translation>
    </message>
    <message>
        <source>Made for Facet, not Google&apos;s Gemma</source>
        <translation>为 Facet 制作，不是 Google 的 Gemma</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>打开模型文件夹…</translation>
    </message>
    <message>
        <source>Close the model and free its memory</source>
        <translation>关闭模型并释放内存</translation>
    </message>
</context>
<context>
    <name>ModelPill</name>
    <message>
        <source>Loading… %1 %</source>
        <translation>正在加载… %1 %</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>模型与设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>打开模型文件夹…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>ParagraphBlock</name>
    <message>
        <source>List item %1</source>
        <translation>列表项 %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>A picture could not be saved.</source>
        <translation>无法保存一张图片。</translation>
    </message>
    <message>
        <source>See whether the disk is full; Facet goes on trying to save.</source>
        <translation>请检查磁盘是否已满；Facet 会继续尝试保存。</translation>
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
        <translation>关闭图片</translation>
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
        <translation>它的文件已丢失；模型看不到它</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>No words yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Done editing %1</source>
        <translation>结束编辑 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>提示词名称</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>For example: Answer in two sentences. Say so when you are not sure.</source>
        <translation>例如：用两句话回答。不确定时请说明。</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>%1 的内容</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>The file is no whole export of Facet; no chat was taken from it.</source>
        <translation>此文件不是 Facet 的完整导出；没有从中导入任何对话。</translation>
    </message>
    <message>
        <source>Choose a file that Facet wrote.</source>
        <translation>请选择由 Facet 写出的文件。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The file was written by a newer Facet.</source>
        <translation>此文件由更新版本的 Facet 写出。</translation>
    </message>
    <message>
        <source>Renew Facet, then import it again.</source>
        <translation>请更新 Facet，然后重新导入。</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Looking at the picture…</source>
        <translation>正在看图片…</translation>
    </message>
    <message>
        <source>Looking closely, view %1 of %2…</source>
        <translation>正在细看，第 %1 个视图，共 %2 个…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在阅读…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>正在阅读 %1 / %2 个词元</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Recovered chat</source>
        <translation>恢复的对话</translation>
    </message>
    <message>
        <source>The file of the chats is damaged and cannot be renamed.</source>
        <translation>对话文件已损坏，且无法重命名。</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Try a picture</source>
        <translation>试试图片</translation>
    </message>
    <message>
        <source>Drag it onto your message, or click to add it. Your own pictures work the same way.</source>
        <translation>将它拖到消息上，或点击以添加。您自己的图片也一样。</translation>
    </message>
    <message>
        <source>A red circle, a blue star and a green square on yellow</source>
        <translation>黄色背景上的红色圆形、蓝色星形和绿色方形</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The chats could not be copied before their file is renewed.</source>
        <translation>更新对话文件之前无法备份对话。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>Open link…</source>
        <translation>打开链接…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>将消息复制为 Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
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
        <translation>发送</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回对话</translation>
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
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>ShortcutGroup</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Side bar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>新对话 (%1)</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>回收站 (%1)</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>滚动条</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>对话标题</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export all chats</source>
        <translation>导出所有聊天</translation>
    </message>
    <message>
        <source>Chats (*.json)</source>
        <translation>聊天 (*.json)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入聊天</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>删除的对话在此保留 %n 天，之后永久消失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Bring back “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Delete “%1” for ever</source>
        <translation>永久删除“%1”</translation>
    </message>
</context>
<context>
    <name>TurnMenu</name>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>分支到新对话</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>删除此条及其后内容</translation>
    </message>
</context>
<context>
    <name>UserTurn</name>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>您写道</translation>
    </message>
</context>
<context>
    <name>UserTurnActions</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>VersionFlip</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>版本 %1 / %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
</context>
<context>
    <name>WriteJson</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或在磁盘上腾出空间。</translation>
    </message>
</context>
<context>
    <name>facet</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
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
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the likeliest.</source>
        <translation>选择下一个词的自由程度：低则可预料，高则出人意料，0 始终取最可能的词。</translation>
    </message>
    <message>
        <source>Chooses only among this many of the likeliest words; 0 is no limit.</source>
        <translation>只在这么多个最可能的词中选择；0 表示不限。</translation>
    </message>
    <message>
        <source>Chooses only among the likeliest words that together reach this share; 1 is no limit.</source>
        <translation>只在合计达到此份额的最可能的词中选择；1 表示不限。</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 is no limit.</source>
        <translation>略去可能性低于最可能词此份额的词；0 表示不限。</translation>
    </message>
    <message>
        <source>Makes words that were already said less likely; 1 leaves them as they are.</source>
        <translation>降低已说过的词的可能性；1 表示保持不变。</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same chat on this machine.</source>
        <translation>同一种子在这台电脑上对同一对话给出相同的回答。</translation>
    </message>
    <message>
        <source>Stops an answer after this many tokens.</source>
        <translation>达到这么多词元后停止回答。</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>每次不同</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 to %2; the model’s own is %3</source>
        <translation>%1 到 %2；模型自带的值为 %3</translation>
    </message>
    <message>
        <source>%1 to %2; empty: %3</source>
        <translation>%1 到 %2；留空：%3</translation>
    </message>
</context>
<context>
    <name>facet::Announcement</name>
    <message>
        <source>Answer complete: %1</source>
        <translation>回答完成：%1</translation>
    </message>
</context>
<context>
    <name>facet::AnswerNotifier</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentController</name>
    <message>
        <source>This model cannot see pictures. Remove them to send the words alone.</source>
        <translation>此模型看不到图片。请移除图片，只发送文字。</translation>
    </message>
    <message>
        <source>The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.</source>
        <translation>图片需要 %1 个词元，而模型只有 %2 个的空间。请移除一些，或选择较低的细节。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Facet does not go online: save this picture first.</source>
        <translation>Facet 不会联网：请先保存这张图片。</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentListModel</name>
    <message>
        <source>Its file is gone from Facet&apos;s pictures.</source>
        <translation>它的文件已不在 Facet 的图片中。</translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message>
        <source>No model is open yet.</source>
        <translation>尚未打开模型。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>消息已删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>已删除 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Answer changed.</source>
        <translation>回答已更改。</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Continue in a new chat</source>
        <translation>在新对话中继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>%1 的分支</translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1”已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The chat is in %1.</source>
        <translation>对话已存放在 %1。</translation>
    </message>
    <message>
        <source>All chats are in %1.</source>
        <translation>所有对话已存放在 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>已导入 %n 个对话。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
</context>
<context>
    <name>facet::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Opens this .gguf file or Hugging Face folder.</source>
        <translation>打开此 .gguf 文件或 Hugging Face 文件夹。</translation>
    </message>
    <message>
        <source>Uses the Vulkan device with this name or UUID.</source>
        <translation>使用具有此名称或 UUID 的 Vulkan 设备。</translation>
    </message>
    <message>
        <source>Plays a script instead of an engine (for design and tests).</source>
        <translation>播放脚本以代替引擎（用于设计和测试）。</translation>
    </message>
    <message>
        <source>Writes a picture of the window and leaves.</source>
        <translation>将窗口存为图片后退出。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口大小。</translation>
    </message>
    <message>
        <source>Keeps chats in this folder.</source>
        <translation>将对话保存在此文件夹中。</translation>
    </message>
    <message>
        <source>Says on standard output what is shown and what is kept (for tests).</source>
        <translation>在标准输出上说明显示和保存的内容（用于测试）。</translation>
    </message>
    <message>
        <source>Shows the window in this language.</source>
        <translation>以此语言显示窗口。</translation>
    </message>
    <message>
        <source>Colours: auto, light or dark.</source>
        <translation>颜色：auto、light 或 dark。</translation>
    </message>
    <message>
        <source>Begins a new chat, also if Facet is running.</source>
        <translation>开始新对话，即使 Facet 已在运行。</translation>
    </message>
    <message>
        <source>Private, local chat with Gemma 3 on the GPU you already own.</source>
        <translation>在您已有的 GPU 上与 Gemma 3 进行私密的本地对话。</translation>
    </message>
    <message>
        <source>Pictures to add to the message; a .gguf file or a Hugging Face folder is opened.</source>
        <translation>要添加到消息的图片；.gguf 文件或 Hugging Face 文件夹会被打开。</translation>
    </message>
    <message>
        <source>Only one model can be opened.</source>
        <translation>只能打开一个模型。</translation>
    </message>
    <message>
        <source>A size is written like 1180x780.</source>
        <translation>大小应写成 1180x780 的形式。</translation>
    </message>
    <message>
        <source>A theme is auto, light or dark.</source>
        <translation>主题可以是 auto、light 或 dark。</translation>
    </message>
</context>
<context>
    <name>facet::DataController</name>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>facet::DeviceListModel</name>
    <message>
        <source>The processor: slower than a GPU.</source>
        <translation>处理器：比 GPU 慢。</translation>
    </message>
</context>
<context>
    <name>facet::LoadController</name>
    <message>
        <source>Weights %1 + cache %2 + working memory %3 = %4</source>
        <translation>权重 %1 + 缓存 %2 + 工作内存 %3 = %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <translation>演示模型</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>打开其他模型…</translation>
    </message>
    <message>
        <source>Try a shorter context</source>
        <translation>试试较短的上下文</translation>
    </message>
    <message>
        <source>Use the best device</source>
        <translation>使用最佳设备</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Facet ended while it was loading %1.</source>
        <translation>Facet 在加载 %1 时意外结束。</translation>
    </message>
    <message>
        <source>%1, which was open last time, is no longer there.</source>
        <translation>上次打开的 %1 已不在原处。</translation>
    </message>
    <message>
        <source>Until you open another model, the demo answers.</source>
        <translation>在您打开其他模型之前，由演示模型回答。</translation>
    </message>
</context>
<context>
    <name>facet::PresetListModel</name>
    <message>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <source>New prompt %1</source>
        <translation>新建提示词 %1</translation>
    </message>
</context>
<context>
    <name>facet::SamplePicture</name>
    <message>
        <source>Sample picture</source>
        <translation>示例图片</translation>
    </message>
</context>
<context>
    <name>facet::SearchModel</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
</TS>
