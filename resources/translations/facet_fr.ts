<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Answer of %1</source>
        <translation>Réponse de %1</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
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
        <translation>Réinitialiser %1</translation>
    </message>
    <message>
        <source>Reset %1 to the model’s own</source>
        <translation>Remettre %1 à la valeur du modèle</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>Words that stand before every chat and say how the model should answer.</source>
        <translation>Un texte placé avant chaque discussion, qui dit comment le modèle doit répondre.</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nouvelle invite</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The model answers in its own way.</source>
        <translation>Le modèle répond à sa manière.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>« %1 » a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>How the next word is chosen. The model brings values that suit it.</source>
        <translation>Comment le mot suivant est choisi. Le modèle apporte des valeurs qui lui conviennent.</translation>
    </message>
    <message>
        <source>How the next word is chosen. Changed by you: %1.</source>
        <translation>Comment le mot suivant est choisi. Modifiés par vous : %1.</translation>
    </message>
    <message>
        <source>Reset all to the model’s own</source>
        <translation>Tout remettre aux valeurs du modèle</translation>
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
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Pictures of your message</source>
        <translation>Images de votre message</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>ChatKeeper</name>
    <message>
        <source>The chats were last used by a newer Facet.</source>
        <translation>Les discussions ont été utilisées par une version plus récente de Facet.</translation>
    </message>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>Le fichier des discussions est endommagé.</translation>
    </message>
    <message>
        <source>The folder of the chats cannot be written.</source>
        <translation>Impossible d’écrire dans le dossier des discussions.</translation>
    </message>
    <message>
        <source>What you write now is kept only until Facet ends.</source>
        <translation>Ce que vous écrivez maintenant n’est gardé que jusqu’à la fermeture de Facet.</translation>
    </message>
    <message>
        <source>See that %1 may be written and its disk is not full, then start Facet again.</source>
        <translation>Vérifiez que %1 est accessible en écriture et que son disque n’est pas plein, puis relancez Facet.</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>Rien n’a pu y être lu.</translation>
    </message>
    <message>
        <source>Chats read from it: %1, with messages: %2.</source>
        <translation>Discussions lues : %1, avec messages : %2.</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>L’ancien fichier est conservé sous %1.</translation>
    </message>
    <message>
        <source>Not all files of the chats could be deleted.</source>
        <translation>Tous les fichiers des discussions n’ont pas pu être supprimés.</translation>
    </message>
    <message>
        <source>Delete the folder %1 yourself.</source>
        <translation>Supprimez vous-même le dossier %1.</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, épinglée</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Plus pour « %1 »</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titre de la discussion</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>Code en %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Open a model to begin</source>
        <translation>Ouvrez un modèle pour commencer</translation>
    </message>
    <message>
        <source>The model is loading…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Message the demo, or drop pictures anywhere</source>
        <translation>Message à la démo, ou déposez des images</translation>
    </message>
    <message>
        <source>Message the demo</source>
        <translation>Message à la démo</translation>
    </message>
    <message>
        <source>Message Gemma, or drop pictures anywhere</source>
        <translation>Message à Gemma, ou déposez des images</translation>
    </message>
    <message>
        <source>Message Gemma</source>
        <translation>Message à Gemma</translation>
    </message>
    <message>
        <source>What is in the picture?</source>
        <translation>Qu’y a-t-il sur l’image ?</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Maj+Entrée pour une nouvelle ligne</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>How many tokens of words and pictures the model sees at once. A longer context takes more memory.</source>
        <translation>Combien de tokens de texte et d’images le modèle voit à la fois. Un contexte plus long prend plus de mémoire.</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexte en tokens</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>Calcul de la mémoire nécessaire…</translation>
    </message>
    <message>
        <source>Load with this</source>
        <translation>Charger ainsi</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>This chat takes %1 tokens.</source>
        <translation>Cette discussion prend %1 tokens.</translation>
    </message>
    <message>
        <source>Your message takes %1.</source>
        <translation>Votre message en prend %1.</translation>
    </message>
    <message>
        <source>The model reads at most %1.</source>
        <translation>Le modèle en lit au plus %1.</translation>
    </message>
    <message>
        <source>The oldest messages will be left out.</source>
        <translation>Les messages les plus anciens seront laissés de côté.</translation>
    </message>
    <message>
        <source>%1 + %2 of %3</source>
        <translation>%1 + %2 sur %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>CopyCodeButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Privacy and data</source>
        <translation>Confidentialité et données</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.</source>
        <translation>Tout reste sur cet ordinateur. Facet n’envoie rien nulle part : ni compte, ni statistiques, ni mises à jour à votre insu.</translation>
    </message>
    <message>
        <source>Chats and pictures</source>
        <translation>Discussions et images</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Chats, pictures, prompts and settings on this computer. Model files stay where they are.</source>
        <translation>Discussions, images, invites et réglages de cet ordinateur. Les fichiers de modèles restent en place.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>This cannot be undone. Type “%1” to go on.</source>
        <translation>C’est irréversible. Tapez « %1 » pour continuer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Take your chats along</source>
        <translation>Emporter vos discussions</translation>
    </message>
    <message>
        <source>All chats with their pictures, in one JSON file. What is imported comes beside what is here.</source>
        <translation>Toutes les discussions avec leurs images, dans un fichier JSON. Ce qui est importé s’ajoute à ce qui est ici.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The file of the chats is damaged.</source>
        <translation>Le fichier des discussions est endommagé.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Make room on it; Facet goes on trying to save.</source>
        <translation>Libérez de la place ; Facet continue d’essayer d’enregistrer.</translation>
    </message>
    <message>
        <source>Another program holds the file of the chats.</source>
        <translation>Un autre programme occupe le fichier des discussions.</translation>
    </message>
    <message>
        <source>Close the other program; Facet goes on trying to save.</source>
        <translation>Fermez l’autre programme ; Facet continue d’essayer d’enregistrer.</translation>
    </message>
    <message>
        <source>The file of the chats cannot be read or written.</source>
        <translation>Le fichier des discussions ne peut être ni lu ni écrit.</translation>
    </message>
    <message>
        <source>See whether the disk is there and may be written; Facet goes on trying to save.</source>
        <translation>Vérifiez que le disque est présent et accessible en écriture ; Facet continue d’essayer d’enregistrer.</translation>
    </message>
    <message>
        <source>The chats&apos; database refused a request.</source>
        <translation>La base de données des discussions a refusé une requête.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing.</source>
        <translation>Le pilote SQLite de Qt est absent.</translation>
    </message>
    <message>
        <source>Install it (on Debian: the package libqt6sql6-sqlite).</source>
        <translation>Installez-le (sur Debian : le paquet libqt6sql6-sqlite).</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
</context>
<context>
    <name>DemoCards</name>
    <message>
        <source>What can you do?</source>
        <translation>Que sais-tu faire ?</translation>
    </message>
    <message>
        <source>How do I open a Gemma 3 model?</source>
        <translation>Comment ouvrir un modèle Gemma 3 ?</translation>
    </message>
    <message>
        <source>Is my chat private?</source>
        <translation>Ma discussion est-elle privée ?</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Gemma 3 as a .gguf file, for real answers</source>
        <translation>Gemma 3 en fichier .gguf, pour de vraies réponses</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuer avec %1</translation>
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
        <translation>Détail : %1</translation>
    </message>
    <message>
        <source>How closely to look</source>
        <translation>Avec quelle précision regarder</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>L’image entière</translation>
    </message>
    <message>
        <source>Parts, if it is long</source>
        <translation>Par parties, si elle est longue</translation>
    </message>
    <message>
        <source>Parts, always</source>
        <translation>Toujours par parties</translation>
    </message>
    <message>
        <source>Fine detail, for small print</source>
        <translation>Détail fin, pour les petits caractères</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Takes effect when a model is loaded.</source>
        <translation>Prend effet au chargement d’un modèle.</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Le meilleur</translation>
    </message>
</context>
<context>
    <name>DeviceFoot</name>
    <message>
        <source>Weights %1, cache %2, working memory %3</source>
        <translation>Poids %1, cache %2, mémoire de travail %3</translation>
    </message>
    <message>
        <source>Runs on %1. %2</source>
        <translation>Fonctionne sur %1. %2</translation>
    </message>
    <message>
        <source>Runs on the processor: no GPU is used.</source>
        <translation>Fonctionne sur le processeur : aucun GPU n’est utilisé.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>DownButton</name>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add %1 pictures to your message</source>
        <translation>Déposez pour ajouter %1 images à votre message</translation>
    </message>
    <message>
        <source>Drop to add to your message</source>
        <translation>Déposez pour ajouter à votre message</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Open a Gemma 3 model to begin.</source>
        <translation>Tout reste sur cet ordinateur. Ouvrez un modèle Gemma 3 pour commencer.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>Voici un petit modèle de démonstration fait pour Facet, pas le Gemma de Google.
Il fonctionne sur le processeur, pas sur un GPU. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is a small demonstration model made for Facet, not Google&apos;s Gemma.
It runs on %1. Everything stays on this computer.</source>
        <translation>Voici un petit modèle de démonstration fait pour Facet, pas le Gemma de Google.
Il fonctionne sur %1. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 runs on the processor, not on a GPU. Everything stays on this computer.</source>
        <translation>%1 fonctionne sur le processeur, pas sur un GPU. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 runs on %2. Everything stays on this computer.</source>
        <translation>%1 fonctionne sur %2. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>What are we looking at?</source>
        <translation>Que regardons-nous ?</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Que voulez-vous savoir ?</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>A .gguf file that is on this computer</source>
        <translation>Un fichier .gguf présent sur cet ordinateur</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>With config.json, as Hugging Face hands it out</source>
        <translation>Avec config.json, comme le fournit Hugging Face</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>Talk to the demo</source>
        <translation>Parler avec la démo</translation>
    </message>
    <message>
        <source>A small model that comes with Facet</source>
        <translation>Un petit modèle livré avec Facet</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Expliquer quelque chose</translation>
    </message>
    <message>
        <source>In plain words, with an example</source>
        <translation>En mots simples, avec un exemple</translation>
    </message>
    <message>
        <source>Explain in plain words, with one example: </source>
        <translation>Explique en mots simples, avec un exemple : </translation>
    </message>
    <message>
        <source>Summarise a text</source>
        <translation>Résumer un texte</translation>
    </message>
    <message>
        <source>Paste it, get three sentences</source>
        <translation>Collez-le, obtenez trois phrases</translation>
    </message>
    <message>
        <source>Summarise this text in three sentences:

</source>
        <translation>Résume ce texte en trois phrases :

</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>Rédiger un message</translation>
    </message>
    <message>
        <source>Short, friendly and clear</source>
        <translation>Court, aimable et clair</translation>
    </message>
    <message>
        <source>Write a short, friendly message that says: </source>
        <translation>Écris un message court et aimable qui dit : </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the chat into a folder</source>
        <translation>Exporter la discussion dans un dossier</translation>
    </message>
</context>
<context>
    <name>ExportMarkdown</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
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
        <translation>observé %1 s</translation>
    </message>
    <message>
        <source>first token %1 s</source>
        <translation>premier token %1 s</translation>
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
        <translation>Terminée à la longueur demandée</translation>
    </message>
    <message>
        <source>The model&apos;s context is full</source>
        <translation>Le contexte du modèle est plein</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Terminer la recherche</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>Aucune discussion ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>“System” follows the desktop, also while Facet runs.</source>
        <translation>« Système » suit le bureau, même pendant que Facet fonctionne.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.</source>
        <translation>De tout ce qui est dans la fenêtre ; aussi avec Ctrl++, Ctrl+- et Ctrl+0.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>Me prévenir quand une longue réponse est prête</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.</source>
        <translation>Par une notification du bureau, quand la fenêtre n’est pas au premier plan. Elle montre le titre de la discussion et les premiers mots.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>HeadingBlock</name>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
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
        <translation>Image non chargée</translation>
    </message>
</context>
<context>
    <name>KeyboardShortcuts</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>What was sent before, in an empty box</source>
        <translation>Ce qui a été envoyé, dans un champ vide</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Rechercher dans les discussions</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Paste words or pictures</source>
        <translation>Coller du texte ou des images</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Régénérer la dernière réponse</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.</source>
        <translation>Prend effet au prochain démarrage de Facet. Toutes sauf l’anglais sont traduites par une machine et pas encore relues.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>%n ancien message n’est plus lu : le contexte est plein</numerusform>
            <numerusform>%n anciens messages ne sont plus lus : le contexte est plein</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGuide</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Loading %1</source>
        <translation>Chargement de %1</translation>
    </message>
    <message>
        <source>Loading, %1 percent</source>
        <translation>Chargement, %1 pour cent</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Interrompue</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit the answer</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier votre message</translation>
    </message>
    <message>
        <source>Answer, as Markdown</source>
        <translation>Réponse, en Markdown</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>The model reads it as its own words</source>
        <translation>Le modèle la lit comme ses propres mots</translation>
    </message>
    <message>
        <source>The version before is kept</source>
        <translation>La version précédente est conservée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>MessagePictures</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 a disparu</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
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
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Gemma 3 models (*.gguf)</source>
        <translation>Modèles Gemma 3 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
</context>
<context>
    <name>ModelInfo</name>
    <message>
        <source>%1 / %2 GB</source>
        <translation>%1 / %2 Go</translation>
    </message>
    <message>
        <source>Demo (built in)</source>
        <translation>Démo (intégrée)</translation>
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
        <translation>%1 sur %2 tokens</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Cache for it</source>
        <translation>Cache associé</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>Mémoire de travail</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouverts auparavant</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>N’est plus là : %1</translation>
    </message>
    <message>
        <source>Made for Facet, not Google&apos;s Gemma</source>
        <translation>Fait pour Facet, pas le Gemma de Google</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>Close the model and free its memory</source>
        <translation>Fermer le modèle et libérer sa mémoire</translation>
    </message>
</context>
<context>
    <name>ModelPill</name>
    <message>
        <source>Loading… %1 %</source>
        <translation>Chargement… %1 %</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle : %1</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Model and device</source>
        <translation>Modèle et périphérique</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Chargement de %1…</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Open a model folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
</context>
<context>
    <name>ParagraphBlock</name>
    <message>
        <source>List item %1</source>
        <translation>Élément de liste %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>A picture could not be saved.</source>
        <translation>Une image n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>See whether the disk is full; Facet goes on trying to save.</source>
        <translation>Vérifiez si le disque est plein ; Facet continue d’essayer d’enregistrer.</translation>
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
        <translation>Fermer l’image</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>PicturePlaceholder</name>
    <message>
        <source>Its file is gone; the model does not see it</source>
        <translation>Son fichier a disparu ; le modèle ne la voit pas</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>No words yet</source>
        <translation>Pas encore de texte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Done editing %1</source>
        <translation>Terminer la modification de %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>Nom de l’invite</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>For example: Answer in two sentences. Say so when you are not sure.</source>
        <translation>Par exemple : Réponds en deux phrases. Dis quand tu n’es pas sûr.</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>Texte de %1</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>The file is no whole export of Facet; no chat was taken from it.</source>
        <translation>Ce fichier n’est pas un export complet de Facet ; aucune discussion n’en a été reprise.</translation>
    </message>
    <message>
        <source>Choose a file that Facet wrote.</source>
        <translation>Choisissez un fichier écrit par Facet.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The file was written by a newer Facet.</source>
        <translation>Le fichier a été écrit par une version plus récente de Facet.</translation>
    </message>
    <message>
        <source>Renew Facet, then import it again.</source>
        <translation>Mettez Facet à jour, puis importez-le à nouveau.</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Looking at the picture…</source>
        <translation>Observation de l’image…</translation>
    </message>
    <message>
        <source>Looking closely, view %1 of %2…</source>
        <translation>Observation de près, vue %1 sur %2…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Lecture de %1 tokens sur %2</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Recovered chat</source>
        <translation>Discussion récupérée</translation>
    </message>
    <message>
        <source>The file of the chats is damaged and cannot be renamed.</source>
        <translation>Le fichier des discussions est endommagé et ne peut pas être renommé.</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Try a picture</source>
        <translation>Essayer une image</translation>
    </message>
    <message>
        <source>Drag it onto your message, or click to add it. Your own pictures work the same way.</source>
        <translation>Faites-la glisser sur votre message ou cliquez pour l’ajouter. Vos propres images s’ajoutent de la même façon.</translation>
    </message>
    <message>
        <source>A red circle, a blue star and a green square on yellow</source>
        <translation>Un cercle rouge, une étoile bleue et un carré vert sur fond jaune</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The chats could not be copied before their file is renewed.</source>
        <translation>Les discussions n’ont pas pu être copiées avant la mise à jour de leur fichier.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>Rechercher dans les discussions</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SelectionMenu</name>
    <message>
        <source>Open link…</source>
        <translation>Ouvrir le lien…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>Copier le message en Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
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
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Retour à la discussion</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>ShortcutColumns</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>ShortcutGroup</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>Nouvelle discussion (%1)</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>Corbeille (%1)</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>Barre de défilement</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer « %1 »</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titre de la discussion</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>TransferDialogs</name>
    <message>
        <source>Export all chats</source>
        <translation>Exporter toutes les discussions</translation>
    </message>
    <message>
        <source>Chats (*.json)</source>
        <translation>Discussions (*.json)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>Les discussions supprimées restent ici %n jour, puis disparaissent pour toujours.</numerusform>
            <numerusform>Les discussions supprimées restent ici %n jours, puis disparaissent pour toujours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Vider la corbeille</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Bring back “%1”</source>
        <translation>Restaurer « %1 »</translation>
    </message>
    <message>
        <source>Delete “%1” for ever</source>
        <translation>Supprimer « %1 » pour toujours</translation>
    </message>
</context>
<context>
    <name>TurnMenu</name>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Créer une branche dans une nouvelle discussion</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>Supprimer, avec la suite</translation>
    </message>
</context>
<context>
    <name>UserTurn</name>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Vous avez écrit</translation>
    </message>
</context>
<context>
    <name>UserTurnActions</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>VersionFlip</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 sur %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
</context>
<context>
    <name>WriteJson</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier ou libérez de la place sur le disque.</translation>
    </message>
</context>
<context>
    <name>facet</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
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
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the likeliest.</source>
        <translation>Avec quelle liberté le mot suivant est choisi : bas, c’est prévisible ; haut, surprenant ; 0 prend toujours le plus probable.</translation>
    </message>
    <message>
        <source>Chooses only among this many of the likeliest words; 0 is no limit.</source>
        <translation>Ne choisit que parmi ce nombre de mots les plus probables ; 0 : sans limite.</translation>
    </message>
    <message>
        <source>Chooses only among the likeliest words that together reach this share; 1 is no limit.</source>
        <translation>Ne choisit que parmi les mots les plus probables qui atteignent ensemble cette part ; 1 : sans limite.</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 is no limit.</source>
        <translation>Écarte les mots moins probables que cette part du plus probable ; 0 : sans limite.</translation>
    </message>
    <message>
        <source>Makes words that were already said less likely; 1 leaves them as they are.</source>
        <translation>Rend moins probables les mots déjà dits ; 1 les laisse tels quels.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same chat on this machine.</source>
        <translation>La même graine donne la même réponse à la même discussion sur cette machine.</translation>
    </message>
    <message>
        <source>Stops an answer after this many tokens.</source>
        <translation>Arrête une réponse après ce nombre de tokens.</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>nouvelle à chaque fois</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>%1 to %2; the model’s own is %3</source>
        <translation>de %1 à %2 ; celle du modèle est %3</translation>
    </message>
    <message>
        <source>%1 to %2; empty: %3</source>
        <translation>de %1 à %2 ; vide : %3</translation>
    </message>
</context>
<context>
    <name>facet::Announcement</name>
    <message>
        <source>Answer complete: %1</source>
        <translation>Réponse terminée : %1</translation>
    </message>
</context>
<context>
    <name>facet::AnswerNotifier</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentController</name>
    <message>
        <source>This model cannot see pictures. Remove them to send the words alone.</source>
        <translation>Ce modèle ne voit pas les images. Retirez-les pour n’envoyer que le texte.</translation>
    </message>
    <message>
        <source>The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.</source>
        <translation>Les images prennent %1 tokens et le modèle a de la place pour %2. Retirez-en ou choisissez moins de détails.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Facet does not go online: save this picture first.</source>
        <translation>Facet ne se connecte pas à Internet : enregistrez d’abord cette image.</translation>
    </message>
</context>
<context>
    <name>facet::AttachmentListModel</name>
    <message>
        <source>Its file is gone from Facet&apos;s pictures.</source>
        <translation>Son fichier a disparu des images de Facet.</translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message>
        <source>No model is open yet.</source>
        <translation>Aucun modèle n’est encore ouvert.</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>Message supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>%n message supprimé.</numerusform>
            <numerusform>%n messages supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Answer changed.</source>
        <translation>Réponse modifiée.</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Continue in a new chat</source>
        <translation>Continuer dans une nouvelle discussion</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>Branche de %1</translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>« %1 » est dans la corbeille.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The chat is in %1.</source>
        <translation>La discussion est dans %1.</translation>
    </message>
    <message>
        <source>All chats are in %1.</source>
        <translation>Toutes les discussions sont dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>%n discussion importée.</numerusform>
            <numerusform>%n discussions importées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
</context>
<context>
    <name>facet::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>Opens this .gguf file or Hugging Face folder.</source>
        <translation>Ouvre ce fichier .gguf ou ce dossier Hugging Face.</translation>
    </message>
    <message>
        <source>Uses the Vulkan device with this name or UUID.</source>
        <translation>Utilise le périphérique Vulkan de ce nom ou de cet UUID.</translation>
    </message>
    <message>
        <source>Plays a script instead of an engine (for design and tests).</source>
        <translation>Joue un script à la place d’un moteur (pour la conception et les tests).</translation>
    </message>
    <message>
        <source>Writes a picture of the window and leaves.</source>
        <translation>Enregistre une image de la fenêtre et quitte.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Taille de la fenêtre.</translation>
    </message>
    <message>
        <source>Keeps chats in this folder.</source>
        <translation>Conserve les discussions dans ce dossier.</translation>
    </message>
    <message>
        <source>Says on standard output what is shown and what is kept (for tests).</source>
        <translation>Indique sur la sortie standard ce qui est affiché et ce qui est conservé (pour les tests).</translation>
    </message>
    <message>
        <source>Shows the window in this language.</source>
        <translation>Affiche la fenêtre dans cette langue.</translation>
    </message>
    <message>
        <source>Colours: auto, light or dark.</source>
        <translation>Couleurs : auto, light ou dark.</translation>
    </message>
    <message>
        <source>Begins a new chat, also if Facet is running.</source>
        <translation>Commence une nouvelle discussion, même si Facet est déjà ouvert.</translation>
    </message>
    <message>
        <source>Private, local chat with Gemma 3 on the GPU you already own.</source>
        <translation>Discussion privée et locale avec Gemma 3 sur le GPU que vous avez déjà.</translation>
    </message>
    <message>
        <source>Pictures to add to the message; a .gguf file or a Hugging Face folder is opened.</source>
        <translation>Images à ajouter au message ; un fichier .gguf ou un dossier Hugging Face est ouvert.</translation>
    </message>
    <message>
        <source>Only one model can be opened.</source>
        <translation>Un seul modèle peut être ouvert.</translation>
    </message>
    <message>
        <source>A size is written like 1180x780.</source>
        <translation>Une taille s’écrit comme 1180x780.</translation>
    </message>
    <message>
        <source>A theme is auto, light or dark.</source>
        <translation>Un thème est auto, light ou dark.</translation>
    </message>
</context>
<context>
    <name>facet::DataController</name>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
</context>
<context>
    <name>facet::DeviceListModel</name>
    <message>
        <source>The processor: slower than a GPU.</source>
        <translation>Le processeur : plus lent qu’un GPU.</translation>
    </message>
</context>
<context>
    <name>facet::LoadController</name>
    <message>
        <source>Weights %1 + cache %2 + working memory %3 = %4</source>
        <translation>Poids %1 + cache %2 + mémoire de travail %3 = %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>la démo</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Open another model…</source>
        <translation>Ouvrir un autre modèle…</translation>
    </message>
    <message>
        <source>Try a shorter context</source>
        <translation>Essayer un contexte plus court</translation>
    </message>
    <message>
        <source>Use the best device</source>
        <translation>Utiliser le meilleur périphérique</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Facet ended while it was loading %1.</source>
        <translation>Facet s’est arrêté pendant le chargement de %1.</translation>
    </message>
    <message>
        <source>%1, which was open last time, is no longer there.</source>
        <translation>%1, ouvert la dernière fois, n’est plus là.</translation>
    </message>
    <message>
        <source>Until you open another model, the demo answers.</source>
        <translation>Tant que vous n’ouvrez pas d’autre modèle, la démo répond.</translation>
    </message>
</context>
<context>
    <name>facet::PresetListModel</name>
    <message>
        <source>New prompt</source>
        <translation>Nouvelle invite</translation>
    </message>
    <message>
        <source>New prompt %1</source>
        <translation>Nouvelle invite %1</translation>
    </message>
</context>
<context>
    <name>facet::SamplePicture</name>
    <message>
        <source>Sample picture</source>
        <translation>Image d’exemple</translation>
    </message>
</context>
<context>
    <name>facet::SearchModel</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
</TS>
