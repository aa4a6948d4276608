<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Gondola</name>
    <message numerus="yes">
        <source>%n listings were not opened, {most} at once are the most.</source>
        <translation>
            <numerusform>%n listing was not opened, {most} at once are the most.</numerusform>
            <numerusform>%n listings were not opened, {most} at once are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of it are not saved yet: without it nobody can fetch their audio.</source>
        <translation>
            <numerusform>%n job of it is not saved yet: without it nobody can fetch its audio.</numerusform>
            <numerusform>%n jobs of it are not saved yet: without it nobody can fetch their audio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments of it are not decided yet: they may still go through.</source>
        <translation>
            <numerusform>%n payment of it is not decided yet: it may still go through.</numerusform>
            <numerusform>%n payments of it are not decided yet: they may still go through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made of {name} and %n more: {kinds}</source>
        <translation>
            <numerusform>Nothing was made of {name} and %n more: {kinds}</numerusform>
            <numerusform>Nothing was made of {name} and %n more: {kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs chosen</source>
        <translation>
            <numerusform>%n job chosen</numerusform>
            <numerusform>%n jobs chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget the prompts of %n jobs?</source>
        <translation>
            <numerusform>Forget the prompt of %n job?</numerusform>
            <numerusform>Forget the prompts of %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n jobs?</source>
        <translation>
            <numerusform>Forget %n job?</numerusform>
            <numerusform>Forget %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job numbers copied</source>
        <translation>
            <numerusform>%n job number copied</numerusform>
            <numerusform>%n job numbers copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not watched any more: %n jobs</source>
        <translation>
            <numerusform>Not watched any more: %n job</numerusform>
            <numerusform>Not watched any more: %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watched again: %n jobs</source>
        <translation>
            <numerusform>Watched again: %n job</numerusform>
            <numerusform>Watched again: %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prompts forgotten: %n jobs</source>
        <translation>
            <numerusform>Prompt forgotten: %n job</numerusform>
            <numerusform>Prompts forgotten: %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten: %n jobs. Files and payments stay.</source>
        <translation>
            <numerusform>Forgotten: %n job. Files and payments stay.</numerusform>
            <numerusform>Forgotten: %n jobs. Files and payments stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
