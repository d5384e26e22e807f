<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutLine</name>
    <message numerus="yes">
        <source>%n older message(s) are no longer read: the context is full</source>
        <translation>
            <numerusform>%n older message is no longer read: the context is full</numerusform>
            <numerusform>%n older messages are no longer read: the context is full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message numerus="yes">
        <source>Deleted chats stay here for %n day(s), then they go for ever.</source>
        <translation>
            <numerusform>Deleted chats stay here for %n day, then they go for ever.</numerusform>
            <numerusform>Deleted chats stay here for %n days, then they go for ever.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatController</name>
    <message numerus="yes">
        <source>%n messages deleted.</source>
        <translation>
            <numerusform>%n message deleted.</numerusform>
            <numerusform>%n messages deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::ChatListController</name>
    <message numerus="yes">
        <source>%n chat(s) came.</source>
        <translation>
            <numerusform>%n chat came.</numerusform>
            <numerusform>%n chats came.</numerusform>
        </translation>
    </message>
</context>
</TS>
