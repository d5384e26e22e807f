<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Answer of %1</source>
        <translation>Respuesta de %1</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
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
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Reset %1 to the model’s own</source>
        <translation>Restablecer %1 al valor del modelo</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Instrucciones del sistema</translation>
    </message>
    <message>
        <source>Words that stand before every chat and say how the model should answer.</source>
        <translation>Palabras que van antes de cada chat y dicen cómo debe responder el modelo.</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nuevas instrucciones</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>The model answers in its own way.</source>
        <translation>El modelo responde a su manera.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se eliminó «%1».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>How the next word is chosen. The model brings values that suit it.</source>
        <translation>Cómo se elige la palabra siguiente. El modelo trae valores adecuados.</translation>
    </message>
    <message>
        <source>How the next word is chosen. Changed by you: %1.</source>
        <translation>Cómo se elige la palabra siguiente. Cambiados por usted: %1.</translation>
    </message>
    <message>
        <source>Reset all to the model’s own</source>
        <translation>Restablecer todo a los valores del modelo</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>Se está leyendo %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Pictures of your message</source>
        <translation>Imágenes de su mensaje</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
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
        <translation>Los chats se usaron por última vez con un Facet más reciente.</translation>
    </message>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>El archivo de los chats está dañado.</translation>
    </message>
    <message>
        <source>The folder of the chats cannot be written.</source>
        <translation>No se puede escribir en la carpeta de los chats.</translation>
    </message>
    <message>
        <source>What you write now is kept only until Facet ends.</source>
        <translation>Lo que escriba ahora solo se conserva hasta que Facet termine.</translation>
    </message>
    <message>
        <source>See that %1 may be written and its disk is not full, then start Facet again.</source>
        <translation>Compruebe que se puede escribir en %1 y que su disco no está lleno, y vuelva a iniciar Facet.</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>No se pudo leer nada de él.</translation>
    </message>
    <message>
        <source>Chats read from it: %1, with messages: %2.</source>
        <translation>Chats leídos: %1, con mensajes: %2.</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>El archivo antiguo se conserva como %1.</translation>
    </message>
    <message>
        <source>Not all files of the chats could be deleted.</source>
        <translation>No se pudieron eliminar todos los archivos de los chats.</translation>
    </message>
    <message>
        <source>Delete the folder %1 yourself.</source>
        <translation>Elimine usted la carpeta %1.</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, fijado</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Más sobre «%1»</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Título del chat</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>Código en %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Open a model to begin</source>
        <translation>Abra un modelo para empezar</translation>
    </message>
    <message>
        <source>The model is loading…</source>
        <translation>El modelo se está cargando…</translation>
    </message>
    <message>
        <source>Message the demo, or drop pictures anywhere</source>
        <translation>Mensaje a la demo, o suelte imágenes aquí</translation>
    </message>
    <message>
        <source>Message the demo</source>
        <translation>Mensaje a la demo</translation>
    </message>
    <message>
        <source>Message Gemma, or drop pictures anywhere</source>
        <translation>Mensaje a Gemma, o suelte imágenes aquí</translation>
    </message>
    <message>
        <source>Message Gemma</source>
        <translation>Mensaje a Gemma</translation>
    </message>
    <message>
        <source>What is in the picture?</source>
        <translation>¿Qué hay en la imagen?</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Mayús+Intro para una línea nueva</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>How many tokens of words and pictures the model sees at once. A longer context takes more memory.</source>
        <translation>Cuántos tokens de palabras e imágenes ve el modelo a la vez. Un contexto más largo ocupa más memoria.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexto en tokens</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>Calculando lo que ocupa…</translation>
    </message>
    <message>
        <source>Load with this</source>
        <translation>Cargar así</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>This chat takes %1 tokens.</source>
        <translation>Este chat ocupa %1 tokens.</translation>
    </message>
    <message>
        <source>Your message takes %1.</source>
        <translation>Su mensaje ocupa %1.</translation>
    </message>
    <message>
        <source>The model reads at most %1.</source>
        <translation>El modelo lee como máximo %1.</translation>
    </message>
    <message>
        <source>The oldest messages will be left out.</source>
        <translation>Se omitirán los mensajes más antiguos.</translation>
    </message>
    <message>
        <source>%1 + %2 of %3</source>
        <translation>%1 + %2 de %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>CopyCodeButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Privacy and data</source>
        <translation>Privacidad y datos</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.</source>
        <translation>Todo se queda en este equipo. Facet no envía nada a ninguna parte: sin cuenta, sin estadísticas, sin actualizaciones a sus espaldas.</translation>
    </message>
    <message>
        <source>Chats and pictures</source>
        <translation>Chats e imágenes</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Chats, pictures, prompts and settings on this computer. Model files stay where they are.</source>
        <translation>Chats, imágenes, instrucciones y ajustes de este equipo. Los archivos de modelos se quedan donde están.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>This cannot be undone. Type “%1” to go on.</source>
        <translation>Esto no se puede deshacer. Escriba «%1» para continuar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Eliminar ahora</translation>
    </message>
    <message>
        <source>Take your chats along</source>
        <translation>Llévate tus chats</translation>
    </message>
    <message>
        <source>All chats with their pictures, in one JSON file. What is imported comes beside what is here.</source>
        <translation>Todos los chats con sus imágenes, en un archivo JSON. Lo que se importa se añade a lo que hay aquí.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>El archivo de los chats está dañado.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Make room on it; Facet goes on trying to save.</source>
        <translation>Libere espacio; Facet sigue intentando guardar.</translation>
    </message>
    <message>
        <source>Another program holds the file of the chats.</source>
        <translation>Otro programa tiene ocupado el archivo de los chats.</translation>
    </message>
    <message>
        <source>Close the other program; Facet goes on trying to save.</source>
        <translation>Cierre el otro programa; Facet sigue intentando guardar.</translation>
    </message>
    <message>
        <source>The file of the chats cannot be read or written.</source>
        <translation>No se puede leer ni escribir el archivo de los chats.</translation>
    </message>
    <message>
        <source>See whether the disk is there and may be written; Facet goes on trying to save.</source>
        <translation>Compruebe que el disco está y permite escribir; Facet sigue intentando guardar.</translation>
    </message>
    <message>
        <source>The chats&apos; database refused a request.</source>
        <translation>La base de datos de los chats rechazó una petición.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing.</source>
        <translation>Falta el controlador de Qt para SQLite.</translation>
    </message>
    <message>
        <source>Install it (on Debian: the package libqt6sql6-sqlite).</source>
        <translation>Instálelo (en Debian: el paquete libqt6sql6-sqlite).</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
</context>
<context>
    <name>DemoCards</name>
    <message>
        <source>What can you do?</source>
        <translation>¿Qué sabes hacer?</translation>
    </message>
    <message>
        <source>How do I open a Gemma 3 model?</source>
        <translation>¿Cómo abro un modelo Gemma 3?</translation>
    </message>
    <message>
        <source>Is my chat private?</source>
        <translation>¿Es privado mi chat?</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Gemma 3 as a .gguf file, for real answers</source>
        <translation>Gemma 3 como archivo .gguf, para respuestas de verdad</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuar con %1</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Detalle: %1</translation>
    </message>
    <message>
        <source>How closely to look</source>
        <translation>Con cuánto detalle mirar</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>La imagen entera</translation>
    </message>
    <message>
        <source>Parts, if it is long</source>
        <translation>Por partes, si es larga</translation>
    </message>
    <message>
        <source>Parts, always</source>
        <translation>Siempre por partes</translation>
    </message>
    <message>
        <source>Fine detail, for small print</source>
        <translation>Detalle fino, para letra pequeña</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Takes effect when a model is loaded.</source>
        <translation>Se aplica al cargar un modelo.</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>El mejor</translation>
    </message>
</context>
<context>
    <name>DeviceFoot</name>
    <message>
        <source>Weights %1, cache %2, working memory %3</source>
        <translation>Pesos %1, caché %2, memoria de trabajo %3</translation>
    </message>
    <message>
        <source>Runs on %1. %2</source>
        <translation>Funciona en %1. %2</translation>
    </message>
    <message>
        <source>Runs on the processor: no GPU is used.</source>
        <translation>Funciona en el procesador: no se usa ninguna GPU.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>DownButton</name>
    <message>
        <source>Go to the end</source>
        <translation>Ir al final</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add %1 pictures to your message</source>
        <translation>Suelte para añadir %1 imágenes a su mensaje</translation>
    </message>
    <message>
        <source>Drop to add to your message</source>
        <translation>Suelte para añadir a su mensaje</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Open a Gemma 3 model to begin.</source>
        <translation>Todo se queda en este equipo. Abra un modelo Gemma 3 para empezar.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>Este es un pequeño modelo de demostración hecho para Facet, no el Gemma de Google.
Funciona en el procesador, no en una GPU. Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on %1. Everything stays on this computer.</source>
        <translation>Este es un pequeño modelo de demostración hecho para Facet, no el Gemma de Google.
Funciona en %1. Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>%1 runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>%1 funciona en el procesador, no en una GPU. Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>%1 runs on %2. Everything stays on this computer.</source>
        <translation>%1 funciona en %2. Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>What are we looking at?</source>
        <translation>¿Qué estamos viendo?</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>A .gguf file that is on this computer</source>
        <translation>Un archivo .gguf que está en este equipo</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Abrir una carpeta de modelo…</translation>
    </message>
    <message>
        <source>With config.json, as Hugging Face hands it out</source>
        <translation>Con config.json, tal como la ofrece Hugging Face</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>Talk to the demo</source>
        <translation>Hablar con la demo</translation>
    </message>
    <message>
        <source>A small model that comes with Facet</source>
        <translation>Un pequeño modelo que viene con Facet</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Explicar algo</translation>
    </message>
    <message>
        <source>In plain words, with an example</source>
        <translation>Con palabras sencillas y un ejemplo</translation>
    </message>
    <message>
        <source>Explain in plain words, with one example: </source>
        <translation>Explica con palabras sencillas y un ejemplo: </translation>
    </message>
    <message>
        <source>Summarise a text</source>
        <translation>Resumir un texto</translation>
    </message>
    <message>
        <source>Paste it, get three sentences</source>
        <translation>Péguelo y reciba tres frases</translation>
    </message>
    <message>
        <source>Summarise this text in three sentences:

</source>
        <translation>Resume este texto en tres frases:

</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>Redactar un mensaje</translation>
    </message>
    <message>
        <source>Short, friendly and clear</source>
        <translation>Breve, amable y claro</translation>
    </message>
    <message>
        <source>Write a short, friendly message that says: </source>
        <translation>Escribe un mensaje breve y amable que diga: </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the chat into a folder</source>
        <translation>Exportar el chat a una carpeta</translation>
    </message>
</context>
<context>
    <name>ExportMarkdown</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>looked %1 s</source>
        <translation>miró %1 s</translation>
    </message>
    <message>
        <source>first token %1 s</source>
        <translation>primer token %1 s</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Ended at the length that was asked for</source>
        <translation>Terminó en la longitud pedida</translation>
    </message>
    <message>
        <source>The model&apos;s context is full</source>
        <translation>El contexto del modelo está lleno</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Terminar la búsqueda</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>Ningún chat contiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>“System” follows the desktop, also while Facet runs.</source>
        <translation>«Sistema» sigue al escritorio, también mientras Facet está en marcha.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>De todo lo que hay en la ventana; también con Ctrl++, Ctrl+- y Ctrl+0.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>Avisarme cuando una respuesta larga esté lista</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.</source>
        <translation>Con una notificación del escritorio, cuando la ventana no está delante. Muestra el título del chat y las primeras palabras.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Side bar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
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
        <translation>Imagen que no se carga</translation>
    </message>
</context>
<context>
    <name>KeyboardShortcuts</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>What was sent before, in an empty box</source>
        <translation>Lo enviado antes, en un cuadro vacío</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Buscar en los chats</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Paste words or pictures</source>
        <translation>Pegar palabras o imágenes</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Regenerar la última respuesta</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copiar la última respuesta</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Página arriba</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Página abajo</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Abrir un archivo de modelo</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Abrir una carpeta de modelo</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.</source>
        <translation>Se aplica al volver a iniciar Facet. Todos salvo el inglés están traducidos por una máquina y aún sin revisar.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>%n mensaje antiguo ya no se lee: el contexto está lleno</numerusform>
            <numerusform>%n mensajes antiguos ya no se leen: el contexto está lleno</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGuide</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Loading %1</source>
        <translation>Cargando %1</translation>
    </message>
    <message>
        <source>Loading, %1 percent</source>
        <translation>Cargando, %1 por ciento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit the answer</source>
        <translation>Editar la respuesta</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Editar su mensaje</translation>
    </message>
    <message>
        <source>Answer, as Markdown</source>
        <translation>Respuesta, como Markdown</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Su mensaje</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>The model reads it as its own words</source>
        <translation>El modelo la lee como palabras suyas</translation>
    </message>
    <message>
        <source>The version before is kept</source>
        <translation>La versión anterior se conserva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>MessagePictures</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ya no está</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
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
        <translation>Abrir un archivo de modelo</translation>
    </message>
    <message>
        <source>Gemma 3 models (*.gguf)</source>
        <translation>Modelos Gemma 3 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Abrir una carpeta de modelo</translation>
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
        <translation>Demo (incluida)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Cache for it</source>
        <translation>Su caché</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>Memoria de trabajo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abiertos antes</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Ya no está: %1</translation>
    </message>
    <message>
        <source>Made for Facet, not Google&apos;s Gemma</source>
        <translation>Hecho para Facet, no el Gemma de Google</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Abrir una carpeta de modelo…</translation>
    </message>
    <message>
        <source>Close the model and free its memory</source>
        <translation>Cerrar el modelo y liberar su memoria</translation>
    </message>
</context>
<context>
    <name>ModelPill</name>
    <message>
        <source>Loading… %1 %</source>
        <translation>Cargando… %1 %</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modelo y dispositivo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Cargando %1…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>No hay ningún modelo abierto.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Abrir una carpeta de modelo…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>ParagraphBlock</name>
    <message>
        <source>List item %1</source>
        <translation>Elemento de lista %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Párrafo</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>A picture could not be saved.</source>
        <translation>No se pudo guardar una imagen.</translation>
    </message>
    <message>
        <source>See whether the disk is full; Facet goes on trying to save.</source>
        <translation>Compruebe si el disco está lleno; Facet sigue intentando guardar.</translation>
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
        <translation>Cerrar la imagen</translation>
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
        <translation>Su archivo ya no está; el modelo no la ve</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>No words yet</source>
        <translation>Aún sin palabras</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Done editing %1</source>
        <translation>Terminar de editar %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>Nombre de las instrucciones</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>For example: Answer in two sentences. Say so when you are not sure.</source>
        <translation>Por ejemplo: Responde en dos frases. Di cuándo no estás seguro.</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>Palabras de %1</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>The file is no whole export of Facet; no chat was taken from it.</source>
        <translation>El archivo no es una exportación completa de Facet; no se tomó ningún chat de él.</translation>
    </message>
    <message>
        <source>Choose a file that Facet wrote.</source>
        <translation>Elija un archivo escrito por Facet.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>The file was written by a newer Facet.</source>
        <translation>El archivo lo escribió un Facet más reciente.</translation>
    </message>
    <message>
        <source>Renew Facet, then import it again.</source>
        <translation>Actualice Facet y vuelva a importarlo.</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Looking at the picture…</source>
        <translation>Mirando la imagen…</translation>
    </message>
    <message>
        <source>Looking closely, view %1 of %2…</source>
        <translation>Mirando de cerca, vista %1 de %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Leyendo %1 de %2 tokens</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Recovered chat</source>
        <translation>Chat recuperado</translation>
    </message>
    <message>
        <source>The file of the chats is damaged and cannot be renamed.</source>
        <translation>El archivo de los chats está dañado y no se puede renombrar.</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Try a picture</source>
        <translation>Probar una imagen</translation>
    </message>
    <message>
        <source>Drag it onto your message, or click to add it. Your own pictures work the same way.</source>
        <translation>Arrástrela a su mensaje o haga clic para añadirla. Sus propias imágenes funcionan igual.</translation>
    </message>
    <message>
        <source>A red circle, a blue star and a green square on yellow</source>
        <translation>Un círculo rojo, una estrella azul y un cuadrado verde sobre amarillo</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The chats could not be copied before their file is renewed.</source>
        <translation>No se pudieron copiar los chats antes de renovar su archivo.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>Buscar en los chats</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>Open link…</source>
        <translation>Abrir enlace…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>Copiar el mensaje como Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
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
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
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
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Volver al chat</translation>
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
        <translation>Atajos de teclado</translation>
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
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>Chat nuevo (%1)</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>Papelera (%1)</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>Barra de desplazamiento</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Título del chat</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export all chats</source>
        <translation>Exportar todos los chats</translation>
    </message>
    <message>
        <source>Chats (*.json)</source>
        <translation>Chats (*.json)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>Los chats eliminados permanecen aquí %n día y luego desaparecen para siempre.</numerusform>
            <numerusform>Los chats eliminados permanecen aquí %n días y luego desaparecen para siempre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Vaciar la papelera</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Bring back “%1”</source>
        <translation>Recuperar «%1»</translation>
    </message>
    <message>
        <source>Delete “%1” for ever</source>
        <translation>Eliminar «%1» para siempre</translation>
    </message>
</context>
<context>
    <name>TurnMenu</name>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Abrir una rama en un chat nuevo</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>Eliminar, con lo que sigue</translation>
    </message>
</context>
<context>
    <name>UserTurn</name>
    <message>
        <source>Your message</source>
        <translation>Su mensaje</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Usted escribió</translation>
    </message>
</context>
<context>
    <name>UserTurnActions</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>VersionFlip</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Versión %1 de %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
</context>
<context>
    <name>WriteJson</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
</context>
<context>
    <name>facet</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
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
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the likeliest.</source>
        <translation>Con cuánta libertad se elige la palabra siguiente: bajo es previsible, alto es sorprendente, 0 toma siempre la más probable.</translation>
    </message>
    <message>
        <source>Chooses only among this many of the likeliest words; 0 is no limit.</source>
        <translation>Elige solo entre este número de palabras más probables; 0 es sin límite.</translation>
    </message>
    <message>
        <source>Chooses only among the likeliest words that together reach this share; 1 is no limit.</source>
        <translation>Elige solo entre las palabras más probables que juntas alcanzan esta parte; 1 es sin límite.</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 is no limit.</source>
        <translation>Omite las palabras menos probables que esta parte de la más probable; 0 es sin límite.</translation>
    </message>
    <message>
        <source>Makes words that were already said less likely; 1 leaves them as they are.</source>
        <translation>Hace menos probables las palabras ya dichas; 1 las deja como están.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same chat on this machine.</source>
        <translation>La misma semilla da la misma respuesta al mismo chat en este equipo.</translation>
    </message>
    <message>
        <source>Stops an answer after this many tokens.</source>
        <translation>Detiene una respuesta tras este número de tokens.</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>nueva cada vez</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>%1 to %2; the model’s own is %3</source>
        <translation>de %1 a %2; el del modelo es %3</translation>
    </message>
    <message>
        <source>%1 to %2; empty: %3</source>
        <translation>de %1 a %2; vacío: %3</translation>
    </message>
</context>
<context>
    <name>facet::Announcement</name>
    <message>
        <source>Answer complete: %1</source>
        <translation>Respuesta completa: %1</translation>
    </message>
</context>
<context>
    <name>facet::AnswerNotifier</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentController</name>
    <message>
        <source>This model cannot see pictures. Remove them to send the words alone.</source>
        <translation>Este modelo no puede ver imágenes. Quítelas para enviar solo las palabras.</translation>
    </message>
    <message>
        <source>The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.</source>
        <translation>Las imágenes ocupan %1 tokens y el modelo tiene sitio para %2. Quite algunas o elija menos detalle.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Facet does not go online: save this picture first.</source>
        <translation>Facet no se conecta a Internet: guarde antes esta imagen.</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentListModel</name>
    <message>
        <source>Its file is gone from Facet&apos;s pictures.</source>
        <translation>Su archivo ya no está entre las imágenes de Facet.</translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message>
        <source>No model is open yet.</source>
        <translation>Aún no hay ningún modelo abierto.</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Abrir un modelo…</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>Mensaje eliminado.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>%n mensaje eliminado.</numerusform>
            <numerusform>%n mensajes eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Answer changed.</source>
        <translation>Respuesta cambiada.</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Continue in a new chat</source>
        <translation>Continuar en un chat nuevo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>Rama de %1</translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>«%1» está en la papelera.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The chat is in %1.</source>
        <translation>El chat está en %1.</translation>
    </message>
    <message>
        <source>All chats are in %1.</source>
        <translation>Todos los chats están en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>Se añadió %n chat.</numerusform>
            <numerusform>Se añadieron %n chats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
</context>
<context>
    <name>facet::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Opens this .gguf file or Hugging Face folder.</source>
        <translation>Abre este archivo .gguf o carpeta de Hugging Face.</translation>
    </message>
    <message>
        <source>Uses the Vulkan device with this name or UUID.</source>
        <translation>Usa el dispositivo Vulkan con este nombre o UUID.</translation>
    </message>
    <message>
        <source>Plays a script instead of an engine (for design and tests).</source>
        <translation>Reproduce un guion en lugar de un motor (para diseño y pruebas).</translation>
    </message>
    <message>
        <source>Writes a picture of the window and leaves.</source>
        <translation>Guarda una imagen de la ventana y termina.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Tamaño de la ventana.</translation>
    </message>
    <message>
        <source>Keeps chats in this folder.</source>
        <translation>Guarda los chats en esta carpeta.</translation>
    </message>
    <message>
        <source>Says on standard output what is shown and what is kept (for tests).</source>
        <translation>Dice por la salida estándar lo que se muestra y lo que se guarda (para pruebas).</translation>
    </message>
    <message>
        <source>Shows the window in this language.</source>
        <translation>Muestra la ventana en este idioma.</translation>
    </message>
    <message>
        <source>Colours: auto, light or dark.</source>
        <translation>Colores: auto, light o dark.</translation>
    </message>
    <message>
        <source>Begins a new chat, also if Facet is running.</source>
        <translation>Empieza un chat nuevo, también si Facet ya está en marcha.</translation>
    </message>
    <message>
        <source>Private, local chat with Gemma 3 on the GPU you already own.</source>
        <translation>Chat privado y local con Gemma 3 en la GPU que ya tiene.</translation>
    </message>
    <message>
        <source>Pictures to add to the message; a .gguf file or a Hugging Face folder is opened.</source>
        <translation>Imágenes para añadir al mensaje; un archivo .gguf o una carpeta de Hugging Face se abre.</translation>
    </message>
    <message>
        <source>Only one model can be opened.</source>
        <translation>Solo se puede abrir un modelo.</translation>
    </message>
    <message>
        <source>A size is written like 1180x780.</source>
        <translation>Un tamaño se escribe como 1180x780.</translation>
    </message>
    <message>
        <source>A theme is auto, light or dark.</source>
        <translation>Un tema es auto, light o dark.</translation>
    </message>
</context>
<context>
    <name>facet::DataController</name>
    <message>
        <source>delete</source>
        <translation>eliminar</translation>
    </message>
</context>
<context>
    <name>facet::DeviceListModel</name>
    <message>
        <source>The processor: slower than a GPU.</source>
        <translation>El procesador: más lento que una GPU.</translation>
    </message>
</context>
<context>
    <name>facet::LoadController</name>
    <message>
        <source>Weights %1 + cache %2 + working memory %3 = %4</source>
        <translation>Pesos %1 + caché %2 + memoria de trabajo %3 = %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
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
        <translation>la demo</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>Abrir otro modelo…</translation>
    </message>
    <message>
        <source>Try a shorter context</source>
        <translation>Probar un contexto más corto</translation>
    </message>
    <message>
        <source>Use the best device</source>
        <translation>Usar el mejor dispositivo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Facet ended while it was loading %1.</source>
        <translation>Facet terminó mientras cargaba %1.</translation>
    </message>
    <message>
        <source>%1, which was open last time, is no longer there.</source>
        <translation>%1, que se abrió la última vez, ya no está.</translation>
    </message>
    <message>
        <source>Until you open another model, the demo answers.</source>
        <translation>Hasta que abra otro modelo, responde la demo.</translation>
    </message>
</context>
<context>
    <name>facet::PresetListModel</name>
    <message>
        <source>New prompt</source>
        <translation>Nuevas instrucciones</translation>
    </message>
    <message>
        <source>New prompt %1</source>
        <translation>Nuevas instrucciones %1</translation>
    </message>
</context>
<context>
    <name>facet::SamplePicture</name>
    <message>
        <source>Sample picture</source>
        <translation>Imagen de ejemplo</translation>
    </message>
</context>
<context>
    <name>facet::SearchModel</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
</context>
</TS>
