<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CodeViewModel</name>
    <message numerus="yes">
        <source>%n object(s) could not be read</source>
        <translation>
            <numerusform>%n object could not be read</numerusform>
            <numerusform>%n objects could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message numerus="yes">
        <source>Add and scan %n repositories</source>
        <translation>
            <numerusform>Add and scan %n repository</numerusform>
            <numerusform>Add and scan %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FuzzingViewModel</name>
    <message numerus="yes">
        <source>%n group(s) of crashes</source>
        <translation>
            <numerusform>%n group of crashes</numerusform>
            <numerusform>%n groups of crashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median time to fix %n day(s)</source>
        <translation>
            <numerusform>median time to fix %n day</numerusform>
            <numerusform>median time to fix %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotspotsViewModel</name>
    <message numerus="yes">
        <source> · %n file(s) with exposed lines</source>
        <translation>
            <numerusform> · %n file with exposed lines</numerusform>
            <numerusform> · %n files with exposed lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 code lines in %3, %4 exposed (%5), %n commit(s) in 12 months</source>
        <translation>
            <numerusform>%1: %2 code lines in %3, %4 exposed (%5), %n commit in 12 months</numerusform>
            <numerusform>%1: %2 code lines in %3, %4 exposed (%5), %n commits in 12 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The top 10 of two years ago were in %1 of the %n memory-safety fix(es) made since, judged by the words of commits.</source>
        <translation>
            <numerusform>The top 10 of two years ago were in %1 of the %n memory-safety fix made since, judged by the words of commits.</numerusform>
            <numerusform>The top 10 of two years ago were in %1 of the %n memory-safety fixes made since, judged by the words of commits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 exposed lines in %n file(s) since %2, %3 of them new</source>
        <translation>
            <numerusform>%1 exposed lines in %n file since %2, %3 of them new</numerusform>
            <numerusform>%1 exposed lines in %n files since %2, %3 of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln open finding(s) or crash(es)</source>
        <translation>
            <numerusform>, %Ln open finding or crash</numerusform>
            <numerusform>, %Ln open findings or crashes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewViewModel</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <translation>
            <numerusform>%Ln commit</numerusform>
            <numerusform>%Ln commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) could not be read</source>
        <translation>
            <numerusform>%Ln object could not be read</numerusform>
            <numerusform>%Ln objects could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioViewModel</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>names of projects</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer in %n project(s), most in %1 (%2)</source>
        <translation>
            <numerusform>fewer in %n project, most in %1 (%2)</numerusform>
            <numerusform>fewer in %n projects, most in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more in %n project(s), most in %1 (%2)</source>
        <translation>
            <numerusform>more in %n project, most in %1 (%2)</numerusform>
            <numerusform>more in %n projects, most in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as many in %n project(s)</source>
        <translation>
            <numerusform>as many in %n project</numerusform>
            <numerusform>as many in %n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not scanned yet: %1</source>
        <translation>
            <numerusform>%n not scanned yet: %1</numerusform>
            <numerusform>%n not scanned yet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without code: %1</source>
        <translation>
            <numerusform>%n without code: %1</numerusform>
            <numerusform>%n without code: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) could not be read in %1</source>
        <translation>
            <numerusform>%Ln object could not be read in %1</numerusform>
            <numerusform>%Ln objects could not be read in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n programme(s)</source>
        <translation>
            <numerusform> in %n programme</numerusform>
            <numerusform> in %n programmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>
%1 of the last %n month(s): p = %2</source>
        <comment>trend word</comment>
        <translation>
            <numerusform>
%1 of the last %n month: p = %2</numerusform>
            <numerusform>
%1 of the last %n months: p = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendText</name>
    <message numerus="yes">
        <source>Tried on this project&apos;s own past: %Ln forecast(s) could have been made; %1 came true in the time that was observed. A ratio of 2 means that it took twice as long as said.</source>
        <translation>
            <numerusform>Tried on this project&apos;s own past: %Ln forecast could have been made; %1 came true in the time that was observed. A ratio of 2 means that it took twice as long as said.</numerusform>
            <numerusform>Tried on this project&apos;s own past: %Ln forecasts could have been made; %1 came true in the time that was observed. A ratio of 2 means that it took twice as long as said.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CodePage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n file copied to the clipboard.</numerusform>
            <numerusform>%n files copied to the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CrashDialog</name>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FileHistoryView</name>
    <message numerus="yes">
        <source>%n, the newest first</source>
        <comment>versions</comment>
        <translation>
            <numerusform>%n, the newest first</numerusform>
            <numerusform>%n, the newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln, the longest first</source>
        <translation>
            <numerusform>%Ln</numerusform>
            <numerusform>%Ln, the longest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ImportListDialog</name>
    <message numerus="yes">
        <source>Import %n project(s)</source>
        <translation>
            <numerusform>Import %n project</numerusform>
            <numerusform>Import %n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::JobPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::JobRow</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln object(s) of %1 could not be read; their lines are in no figure.</source>
        <translation>
            <numerusform>%Ln object of %1 could not be read; its lines are in no figure.</numerusform>
            <numerusform>%Ln objects of %1 could not be read; their lines are in no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are not done. What has been read so far is kept, the rest is read next time.</source>
        <translation>
            <numerusform>%n job is not done. What has been read so far is kept, the rest is read next time.</numerusform>
            <numerusform>%n jobs are not done. What has been read so far is kept, the rest is read next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes of %Ln projects are not explained to the end.</source>
        <translation>
            <numerusform>The changes of %Ln project are not explained to the end.</numerusform>
            <numerusform>The changes of %Ln projects are not explained to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PortfolioModel</name>
    <message numerus="yes">
        <source>%1 · %n project(s)</source>
        <translation>
            <numerusform>%1 · %n project</numerusform>
            <numerusform>%1 · %n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PortfolioPage</name>
    <message numerus="yes">
        <source>Compare %n project(s)</source>
        <translation>
            <numerusform>Compare %n project</numerusform>
            <numerusform>Compare %n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n project copied to the clipboard.</numerusform>
            <numerusform>%n projects copied to the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) are hidden by it.</source>
        <translation>
            <numerusform>%n project is hidden by it.</numerusform>
            <numerusform>%n projects are hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ProjectCommands</name>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <comment>read by a scan</comment>
        <translation>
            <numerusform>%Ln commit</numerusform>
            <numerusform>%Ln commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) imported</source>
        <translation>
            <numerusform>%n project imported</numerusform>
            <numerusform>%n projects imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new code of %Ln commit(s) counted</source>
        <translation>
            <numerusform>new code of %Ln commit counted</numerusform>
            <numerusform>new code of %Ln commits counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::SidebarStatus</name>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) unreadable</source>
        <translation>
            <numerusform>%Ln object unreadable</numerusform>
            <numerusform>%Ln objects unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::SourceView</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe region(s)</source>
        <translation>
            <numerusform>%Ln unsafe region</numerusform>
            <numerusform>%Ln unsafe regions</numerusform>
        </translation>
    </message>
</context>
</TS>
