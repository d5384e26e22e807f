<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Answer of %1</source>
        <translation>%1 の回答</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>再生成</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
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
        <translation>%1をリセット</translation>
    </message>
    <message>
        <source>Reset %1 to the model’s own</source>
        <translation>%1をモデルの値に戻す</translation>
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
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>Words that stand before every chat and say how the model should answer.</source>
        <translation>すべてのチャットの前に置かれ、モデルの答え方を指示する言葉です。</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The model answers in its own way.</source>
        <translation>モデルは自分なりに答えます。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>How the next word is chosen. The model brings values that suit it.</source>
        <translation>次の言葉の選び方です。モデルに合った値があらかじめ入っています。</translation>
    </message>
    <message>
        <source>How the next word is chosen. Changed by you: %1.</source>
        <translation>次の言葉の選び方です。変更した項目：%1。</translation>
    </message>
    <message>
        <source>Reset all to the model’s own</source>
        <translation>すべてモデルの値に戻す</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を取り除く</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Pictures of your message</source>
        <translation>メッセージの画像</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
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
        <translation>チャットは、より新しい Facet で最後に使われました。</translation>
    </message>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>チャットのファイルが壊れています。</translation>
    </message>
    <message>
        <source>The folder of the chats cannot be written.</source>
        <translation>チャットのフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>What you write now is kept only until Facet ends.</source>
        <translation>今書いたものは、Facet を終了するまでしか残りません。</translation>
    </message>
    <message>
        <source>See that %1 may be written and its disk is not full, then start Facet again.</source>
        <translation>%1 に書き込め、ディスクがいっぱいでないことを確かめて、Facet を起動し直してください。</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>何も読み取れませんでした。</translation>
    </message>
    <message>
        <source>Chats read from it: %1, with messages: %2.</source>
        <translation>読み取れたチャット：%1、メッセージ：%2。</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>古いファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>Not all files of the chats could be deleted.</source>
        <translation>チャットのファイルの一部を削除できませんでした。</translation>
    </message>
    <message>
        <source>Delete the folder %1 yourself.</source>
        <translation>フォルダー %1 をご自分で削除してください。</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留めを外す</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1、ピン留め</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>「%1」のその他の操作</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>チャットのタイトル</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>%1 のコード</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Open a model to begin</source>
        <translation>モデルを開いて始めましょう</translation>
    </message>
    <message>
        <source>The model is loading…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Message the demo, or drop pictures anywhere</source>
        <translation>デモにメッセージを送る（画像のドロップも可）</translation>
    </message>
    <message>
        <source>Message the demo</source>
        <translation>デモにメッセージを送る</translation>
    </message>
    <message>
        <source>Message Gemma, or drop pictures anywhere</source>
        <translation>Gemma にメッセージを送る（画像のドロップも可）</translation>
    </message>
    <message>
        <source>Message Gemma</source>
        <translation>Gemma にメッセージを送る</translation>
    </message>
    <message>
        <source>What is in the picture?</source>
        <translation>この画像には何が写っていますか？</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Shift+Enter で改行</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>How many tokens of words and pictures the model sees at once. A longer context takes more memory.</source>
        <translation>モデルが一度に見られる言葉と画像のトークン数です。長くするほどメモリを使います。</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>コンテキスト（トークン）</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>必要なメモリを計算中…</translation>
    </message>
    <message>
        <source>Load with this</source>
        <translation>この設定で読み込む</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>This chat takes %1 tokens.</source>
        <translation>このチャットは %1 トークンです。</translation>
    </message>
    <message>
        <source>Your message takes %1.</source>
        <translation>メッセージは %1 です。</translation>
    </message>
    <message>
        <source>The model reads at most %1.</source>
        <translation>モデルが読めるのは最大 %1 です。</translation>
    </message>
    <message>
        <source>The oldest messages will be left out.</source>
        <translation>最も古いメッセージは省かれます。</translation>
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
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Privacy and data</source>
        <translation>プライバシーとデータ</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.</source>
        <translation>すべてはこのコンピューターの中だけにあります。Facet はどこにも何も送りません。アカウントも統計も、知らぬ間の更新もありません。</translation>
    </message>
    <message>
        <source>Chats and pictures</source>
        <translation>チャットと画像</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Chats, pictures, prompts and settings on this computer. Model files stay where they are.</source>
        <translation>このコンピューターにあるチャット、画像、プロンプト、設定。モデルのファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>すべて削除…</translation>
    </message>
    <message>
        <source>This cannot be undone. Type “%1” to go on.</source>
        <translation>元に戻せません。続けるには「%1」と入力してください。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>今すぐ削除</translation>
    </message>
    <message>
        <source>Take your chats along</source>
        <translation>チャットを持ち出す</translation>
    </message>
    <message>
        <source>All chats with their pictures, in one JSON file. What is imported comes beside what is here.</source>
        <translation>すべてのチャットと画像を1つのJSONファイルにまとめます。読み込んだものは、今あるものに加わります。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>チャットのファイルが壊れています。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>Make room on it; Facet goes on trying to save.</source>
        <translation>空きを作ってください。Facet は保存を試み続けます。</translation>
    </message>
    <message>
        <source>Another program holds the file of the chats.</source>
        <translation>別のプログラムがチャットのファイルを使っています。</translation>
    </message>
    <message>
        <source>Close the other program; Facet goes on trying to save.</source>
        <translation>そのプログラムを閉じてください。Facet は保存を試み続けます。</translation>
    </message>
    <message>
        <source>The file of the chats cannot be read or written.</source>
        <translation>チャットのファイルを読み書きできません。</translation>
    </message>
    <message>
        <source>See whether the disk is there and may be written; Facet goes on trying to save.</source>
        <translation>ディスクがあり書き込めるか確かめてください。Facet は保存を試み続けます。</translation>
    </message>
    <message>
        <source>The chats&apos; database refused a request.</source>
        <translation>チャットのデータベースが要求を拒みました。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing.</source>
        <translation>Qt の SQLite ドライバーがありません。</translation>
    </message>
    <message>
        <source>Install it (on Debian: the package libqt6sql6-sqlite).</source>
        <translation>インストールしてください（Debian ではパッケージ libqt6sql6-sqlite）。</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
</context>
<context>
    <name>DemoCards</name>
    <message>
        <source>What can you do?</source>
        <translation>何ができますか？</translation>
    </message>
    <message>
        <source>How do I open a Gemma 3 model?</source>
        <translation>Gemma 3 のモデルはどう開きますか？</translation>
    </message>
    <message>
        <source>Is my chat private?</source>
        <translation>チャットは外に漏れませんか？</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルのファイルを開く…</translation>
    </message>
    <message>
        <source>Gemma 3 as a .gguf file, for real answers</source>
        <translation>本格的な回答には、.gguf ファイルの Gemma 3</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>%1 で続ける</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>細かさ：%1</translation>
    </message>
    <message>
        <source>How closely to look</source>
        <translation>どれくらい細かく見るか</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>Parts, if it is long</source>
        <translation>長い画像は分割</translation>
    </message>
    <message>
        <source>Parts, always</source>
        <translation>常に分割</translation>
    </message>
    <message>
        <source>Fine detail, for small print</source>
        <translation>小さな文字まで細かく</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Takes effect when a model is loaded.</source>
        <translation>次にモデルを読み込むときに反映されます。</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最適なもの</translation>
    </message>
</context>
<context>
    <name>DeviceFoot</name>
    <message>
        <source>Weights %1, cache %2, working memory %3</source>
        <translation>重み %1、キャッシュ %2、作業メモリ %3</translation>
    </message>
    <message>
        <source>Runs on %1. %2</source>
        <translation>%1 で動作。%2</translation>
    </message>
    <message>
        <source>Runs on the processor: no GPU is used.</source>
        <translation>プロセッサーで動作中：GPU は使っていません。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>閉じています</translation>
    </message>
</context>
<context>
    <name>DownButton</name>
    <message>
        <source>Go to the end</source>
        <translation>最後へ移動</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add %1 pictures to your message</source>
        <translation>ドロップして %1 枚の画像をメッセージに追加</translation>
    </message>
    <message>
        <source>Drop to add to your message</source>
        <translation>ドロップしてメッセージに追加</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>すべてはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Open a Gemma 3 model to begin.</source>
        <translation>すべてはこのコンピューターの中だけにあります。Gemma 3 のモデルを開いて始めましょう。</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>これは Facet のために作られた小さなデモモデルで、Google の Gemma ではありません。
GPU ではなくプロセッサーで動作します。すべてはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on %1. Everything stays on this computer.</source>
        <translation>これは Facet のために作られた小さなデモモデルで、Google の Gemma ではありません。
%1 で動作します。すべてはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>%1 runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>%1 は GPU ではなくプロセッサーで動作します。すべてはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>%1 runs on %2. Everything stays on this computer.</source>
        <translation>%1 は %2 で動作します。すべてはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>What are we looking at?</source>
        <translation>何を見ましょうか？</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>何を知りたいですか？</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルのファイルを開く…</translation>
    </message>
    <message>
        <source>A .gguf file that is on this computer</source>
        <translation>このコンピューターにある .gguf ファイル</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>モデルのフォルダーを開く…</translation>
    </message>
    <message>
        <source>With config.json, as Hugging Face hands it out</source>
        <translation>Hugging Face で配られる config.json 付きのもの</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>%1 で続ける</translation>
    </message>
    <message>
        <source>Talk to the demo</source>
        <translation>デモと話す</translation>
    </message>
    <message>
        <source>A small model that comes with Facet</source>
        <translation>Facet に付属する小さなモデル</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>何かを説明してもらう</translation>
    </message>
    <message>
        <source>In plain words, with an example</source>
        <translation>やさしい言葉と例で</translation>
    </message>
    <message>
        <source>Explain in plain words, with one example: </source>
        <translation>やさしい言葉と例を 1 つ使って説明してください：</translation>
    </message>
    <message>
        <source>Summarise a text</source>
        <translation>文章を要約してもらう</translation>
    </message>
    <message>
        <source>Paste it, get three sentences</source>
        <translation>貼り付けると 3 文に</translation>
    </message>
    <message>
        <source>Summarise this text in three sentences:

</source>
        <translation>次の文章を 3 文で要約してください：

</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>メッセージの下書き</translation>
    </message>
    <message>
        <source>Short, friendly and clear</source>
        <translation>短く、親しみやすく、明確に</translation>
    </message>
    <message>
        <source>Write a short, friendly message that says: </source>
        <translation>次の内容を伝える、短く親しみやすいメッセージを書いてください：</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the chat into a folder</source>
        <translation>チャットをフォルダーにエクスポート</translation>
    </message>
</context>
<context>
    <name>ExportMarkdown</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 を書き込めませんでした。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>別のフォルダーを選ぶか、ディスクの空きを作ってください。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>looked %1 s</source>
        <translation>画像 %1 秒</translation>
    </message>
    <message>
        <source>first token %1 s</source>
        <translation>最初のトークン %1 秒</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 トークン</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>Ended at the length that was asked for</source>
        <translation>指定の長さで終了</translation>
    </message>
    <message>
        <source>The model&apos;s context is full</source>
        <translation>モデルのコンテキストがいっぱいです</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 件のメッセージ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャット内を検索</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>検索を終わる</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2：%3</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>この言葉を含むチャットはありません。</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>“System” follows the desktop, also while Facet runs.</source>
        <translation>「システム」は、Facet の動作中もデスクトップに合わせます。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>ウィンドウ全体の文字です。Ctrl++、Ctrl+-、Ctrl+0 でも変えられます。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>長い回答ができたら知らせる</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.</source>
        <translation>ウィンドウが前面にないとき、デスクトップの通知で知らせます。チャットのタイトルと最初の言葉が表示されます。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Side bar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャット内を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
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
        <translation>読み込まれていない画像</translation>
    </message>
</context>
<context>
    <name>KeyboardShortcuts</name>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>メッセージを送信</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>回答を停止</translation>
    </message>
    <message>
        <source>What was sent before, in an empty box</source>
        <translation>空の欄で、前に送ったもの</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>チャットを検索</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>Paste words or pictures</source>
        <translation>言葉や画像を貼り付け</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>最後の回答を再生成</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>最後の回答をコピー</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャット内を検索</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>1 ページ上</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>1 ページ下</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>モデルのファイルを開く</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>モデルのフォルダーを開く</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>標準の文字の大きさ</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.</source>
        <translation>次に Facet を起動すると反映されます。英語以外は機械翻訳で、まだ校閲されていません。</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語：%1</translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>古いメッセージ %n 件はもう読まれません：コンテキストがいっぱいです</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGuide</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>Loading, %1 percent</source>
        <translation>読み込み中、%1 パーセント</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit the answer</source>
        <translation>回答を編集</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Answer, as Markdown</source>
        <translation>回答（Markdown）</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>あなたのメッセージ</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>The model reads it as its own words</source>
        <translation>モデルは自分の言葉として読みます</translation>
    </message>
    <message>
        <source>The version before is kept</source>
        <translation>前の版は残ります</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>MessagePictures</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
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
        <translation>モデルのファイルを開く</translation>
    </message>
    <message>
        <source>Gemma 3 models (*.gguf)</source>
        <translation>Gemma 3 のモデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>モデルのフォルダーを開く</translation>
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
        <translation>デモ（内蔵）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 トークン</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Cache for it</source>
        <translation>そのキャッシュ</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>作業メモリ</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前に開いたもの</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>見つかりません：%1</translation>
    </message>
    <message>
        <source>Made for Facet, not Google&apos;s Gemma</source>
        <translation>Facet のために作られたもので、Google の Gemma ではありません</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルのファイルを開く…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>モデルのフォルダーを開く…</translation>
    </message>
    <message>
        <source>Close the model and free its memory</source>
        <translation>モデルを閉じてメモリを解放</translation>
    </message>
</context>
<context>
    <name>ModelPill</name>
    <message>
        <source>Loading… %1 %</source>
        <translation>読み込み中… %1 %</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>モデル：%1</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>モデルとデバイス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>開いているモデルはありません。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>モデルのフォルダーを開く…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
</context>
<context>
    <name>ParagraphBlock</name>
    <message>
        <source>List item %1</source>
        <translation>リスト項目 %1</translation>
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
        <translation>画像を追加</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>A picture could not be saved.</source>
        <translation>画像を保存できませんでした。</translation>
    </message>
    <message>
        <source>See whether the disk is full; Facet goes on trying to save.</source>
        <translation>ディスクがいっぱいでないか確かめてください。Facet は保存を試み続けます。</translation>
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
        <translation>画像を閉じる</translation>
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
        <translation>ファイルがないため、モデルには見えません</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>No words yet</source>
        <translation>まだ言葉がありません</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Done editing %1</source>
        <translation>%1 の編集を終える</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 を編集</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>プロンプトの名前</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>For example: Answer in two sentences. Say so when you are not sure.</source>
        <translation>例：2 文で答えてください。確かでないときはそう言ってください。</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>%1 の言葉</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>The file is no whole export of Facet; no chat was taken from it.</source>
        <translation>このファイルは Facet の完全なエクスポートではありません。チャットは取り込まれませんでした。</translation>
    </message>
    <message>
        <source>Choose a file that Facet wrote.</source>
        <translation>Facet が書き出したファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 を読み込めませんでした。</translation>
    </message>
    <message>
        <source>The file was written by a newer Facet.</source>
        <translation>このファイルは、より新しい Facet で書き出されました。</translation>
    </message>
    <message>
        <source>Renew Facet, then import it again.</source>
        <translation>Facet を更新してから、もう一度取り込んでください。</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Looking at the picture…</source>
        <translation>画像を見ています…</translation>
    </message>
    <message>
        <source>Looking closely, view %1 of %2…</source>
        <translation>細かく見ています（%1 / %2）…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読んでいます…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>%1 / %2 トークンを読んでいます</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Recovered chat</source>
        <translation>復元したチャット</translation>
    </message>
    <message>
        <source>The file of the chats is damaged and cannot be renamed.</source>
        <translation>チャットのファイルが壊れており、名前も変更できません。</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Try a picture</source>
        <translation>画像を試す</translation>
    </message>
    <message>
        <source>Drag it onto your message, or click to add it. Your own pictures work the same way.</source>
        <translation>メッセージへドラッグするか、クリックして追加します。ご自分の画像も同じように使えます。</translation>
    </message>
    <message>
        <source>A red circle, a blue star and a green square on yellow</source>
        <translation>黄色の地に赤い円、青い星、緑の四角</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The chats could not be copied before their file is renewed.</source>
        <translation>チャットのファイルを更新する前に、コピーを作れませんでした。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>チャットを検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>Open link…</source>
        <translation>リンクを開く…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>メッセージを Markdown としてコピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
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
        <translation>送信</translation>
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
        <translation>設定</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>チャットに戻る</translation>
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
        <translation>キーボードショートカット</translation>
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
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>新しいチャット (%1)</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>ゴミ箱 (%1)</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>スクロールバー</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
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
        <translation>セル</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Rename “%1”</source>
        <translation>「%1」の名前を変更</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>チャットのタイトル</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export all chats</source>
        <translation>すべてのチャットを書き出す</translation>
    </message>
    <message>
        <source>Chats (*.json)</source>
        <translation>チャット (*.json)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>チャットを読み込む</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>ゴミ箱</translation>
    </message>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>削除したチャットは %n 日間ここに残り、その後完全に消えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>ゴミ箱を空にする</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Bring back “%1”</source>
        <translation>「%1」を元に戻す</translation>
    </message>
    <message>
        <source>Delete “%1” for ever</source>
        <translation>「%1」を完全に削除</translation>
    </message>
</context>
<context>
    <name>TurnMenu</name>
    <message>
        <source>Regenerate</source>
        <translation>再生成</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度答える</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>新しいチャットに分岐</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>以降も含めて削除</translation>
    </message>
</context>
<context>
    <name>UserTurn</name>
    <message>
        <source>Your message</source>
        <translation>あなたのメッセージ</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>あなたが書いた言葉</translation>
    </message>
</context>
<context>
    <name>UserTurnActions</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>VersionFlip</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>版 %1 / %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>前の版</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>次の版</translation>
    </message>
</context>
<context>
    <name>WriteJson</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 を書き込めませんでした。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>別のフォルダーを選ぶか、ディスクの空きを作ってください。</translation>
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
        <translation>繰り返しペナルティ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回答の最大の長さ</translation>
    </message>
    <message>
        <source>How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the likeliest.</source>
        <translation>次の言葉をどれだけ自由に選ぶか。低いと予想しやすく、高いと意外になり、0 は常に最も確からしいものを選びます。</translation>
    </message>
    <message>
        <source>Chooses only among this many of the likeliest words; 0 is no limit.</source>
        <translation>確からしい順にこの数の言葉だけから選びます。0 は無制限です。</translation>
    </message>
    <message>
        <source>Chooses only among the likeliest words that together reach this share; 1 is no limit.</source>
        <translation>合わせてこの割合に達する、確からしい言葉だけから選びます。1 は無制限です。</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 is no limit.</source>
        <translation>最も確からしい言葉に対してこの割合より確からしくない言葉を除きます。0 は無制限です。</translation>
    </message>
    <message>
        <source>Makes words that were already said less likely; 1 leaves them as they are.</source>
        <translation>すでに使われた言葉を出にくくします。1 では何も変えません。</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same chat on this machine.</source>
        <translation>同じシードなら、このコンピューターの同じチャットで同じ回答になります。</translation>
    </message>
    <message>
        <source>Stops an answer after this many tokens.</source>
        <translation>このトークン数で回答を止めます。</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>毎回新しく</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>%1 to %2; the model’s own is %3</source>
        <translation>%1～%2、モデルの値は %3</translation>
    </message>
    <message>
        <source>%1 to %2; empty: %3</source>
        <translation>%1～%2、空欄：%3</translation>
    </message>
</context>
<context>
    <name>facet::Announcement</name>
    <message>
        <source>Answer complete: %1</source>
        <translation>回答が完了しました：%1</translation>
    </message>
</context>
<context>
    <name>facet::AnswerNotifier</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentController</name>
    <message>
        <source>This model cannot see pictures. Remove them to send the words alone.</source>
        <translation>このモデルは画像を見られません。言葉だけを送るには画像を取り除いてください。</translation>
    </message>
    <message>
        <source>The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.</source>
        <translation>画像には %1 トークン必要ですが、モデルの空きは %2 です。画像を減らすか、粗く見る設定を選んでください。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Facet does not go online: save this picture first.</source>
        <translation>Facet はインターネットに接続しません。先に画像を保存してください。</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentListModel</name>
    <message>
        <source>Its file is gone from Facet&apos;s pictures.</source>
        <translation>Facet の画像の中にファイルが見つかりません。</translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message>
        <source>No model is open yet.</source>
        <translation>モデルがまだ開かれていません。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>メッセージを削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>%n 件のメッセージを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Answer changed.</source>
        <translation>回答を変更しました。</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Continue in a new chat</source>
        <translation>新しいチャットで続ける</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>%1 の分岐</translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>「%1」はゴミ箱にあります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The chat is in %1.</source>
        <translation>チャットは %1 にあります。</translation>
    </message>
    <message>
        <source>All chats are in %1.</source>
        <translation>すべてのチャットは %1 にあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>%n 件のチャットを取り込みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>ピン留め</translation>
    </message>
</context>
<context>
    <name>facet::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>Opens this .gguf file or Hugging Face folder.</source>
        <translation>この .gguf ファイルまたは Hugging Face のフォルダーを開きます。</translation>
    </message>
    <message>
        <source>Uses the Vulkan device with this name or UUID.</source>
        <translation>この名前または UUID の Vulkan デバイスを使います。</translation>
    </message>
    <message>
        <source>Plays a script instead of an engine (for design and tests).</source>
        <translation>エンジンの代わりにスクリプトを再生します（デザインとテスト用）。</translation>
    </message>
    <message>
        <source>Writes a picture of the window and leaves.</source>
        <translation>ウィンドウの画像を書き出して終了します。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>ウィンドウの大きさ。</translation>
    </message>
    <message>
        <source>Keeps chats in this folder.</source>
        <translation>チャットをこのフォルダーに保存します。</translation>
    </message>
    <message>
        <source>Says on standard output what is shown and what is kept (for tests).</source>
        <translation>表示したものと保存したものを標準出力に書き出します（テスト用）。</translation>
    </message>
    <message>
        <source>Shows the window in this language.</source>
        <translation>ウィンドウをこの言語で表示します。</translation>
    </message>
    <message>
        <source>Colours: auto, light or dark.</source>
        <translation>配色：auto、light、dark。</translation>
    </message>
    <message>
        <source>Begins a new chat, also if Facet is running.</source>
        <translation>Facet がすでに動いていても、新しいチャットを始めます。</translation>
    </message>
    <message>
        <source>Private, local chat with Gemma 3 on the GPU you already own.</source>
        <translation>お手持ちの GPU で Gemma 3 と話す、プライベートなローカルチャット。</translation>
    </message>
    <message>
        <source>Pictures to add to the message; a .gguf file or a Hugging Face folder is opened.</source>
        <translation>メッセージに追加する画像。.gguf ファイルや Hugging Face のフォルダーは開かれます。</translation>
    </message>
    <message>
        <source>Only one model can be opened.</source>
        <translation>開けるモデルは 1 つだけです。</translation>
    </message>
    <message>
        <source>A size is written like 1180x780.</source>
        <translation>大きさは 1180x780 のように書きます。</translation>
    </message>
    <message>
        <source>A theme is auto, light or dark.</source>
        <translation>配色は auto、light、dark のいずれかです。</translation>
    </message>
</context>
<context>
    <name>facet::DataController</name>
    <message>
        <source>delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>facet::DeviceListModel</name>
    <message>
        <source>The processor: slower than a GPU.</source>
        <translation>プロセッサー：GPU より遅くなります。</translation>
    </message>
</context>
<context>
    <name>facet::LoadController</name>
    <message>
        <source>Weights %1 + cache %2 + working memory %3 = %4</source>
        <translation>重み %1 + キャッシュ %2 + 作業メモリ %3 = %4</translation>
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
        <translation>デモ</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>別のモデルを開く…</translation>
    </message>
    <message>
        <source>Try a shorter context</source>
        <translation>コンテキストを短くしてみる</translation>
    </message>
    <message>
        <source>Use the best device</source>
        <translation>最適なデバイスを使う</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Facet ended while it was loading %1.</source>
        <translation>%1 の読み込み中に Facet が終了しました。</translation>
    </message>
    <message>
        <source>%1, which was open last time, is no longer there.</source>
        <translation>前回開いていた %1 が見つかりません。</translation>
    </message>
    <message>
        <source>Until you open another model, the demo answers.</source>
        <translation>別のモデルを開くまで、デモが答えます。</translation>
    </message>
</context>
<context>
    <name>facet::PresetListModel</name>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>New prompt %1</source>
        <translation>新しいプロンプト %1</translation>
    </message>
</context>
<context>
    <name>facet::SamplePicture</name>
    <message>
        <source>Sample picture</source>
        <translation>サンプル画像</translation>
    </message>
</context>
<context>
    <name>facet::SearchModel</name>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
</context>
</TS>
