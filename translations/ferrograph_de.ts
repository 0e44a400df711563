<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChangeText</name>
    <message>
        <source>Vendored added</source>
        <translation>Fremdcode hinzugefügt</translation>
    </message>
    <message>
        <source>Vendored removed</source>
        <translation>Fremdcode entfernt</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>Hineingeführt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Geleert</translation>
    </message>
    <message>
        <source>Ported</source>
        <translation>Portiert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Newly unsafe</source>
        <translation>Neu unsicher</translation>
    </message>
    <message>
        <source>Re-scoped</source>
        <translation>Neu abgegrenzt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines, kind</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>lines, kind, folder</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ChangeViewModel</name>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>month, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>exposed lines</source>
        <translation>exponierte Zeilen</translation>
    </message>
    <message>
        <source>exposed lines; no code at this commit</source>
        <translation>exponierte Zeilen; kein Code in diesem Commit</translation>
    </message>
    <message>
        <source>exposed lines, from none</source>
        <translation>exponierte Zeilen, von keiner an</translation>
    </message>
    <message>
        <source>exposed lines, %1 fewer</source>
        <translation>exponierte Zeilen, %1 weniger</translation>
    </message>
    <message>
        <source>exposed lines, %1 more</source>
        <translation>exponierte Zeilen, %1 mehr</translation>
    </message>
    <message>
        <source>%1 exposed lines</source>
        <translation>%1 exponierte Zeilen</translation>
    </message>
    <message>
        <source>%1, before the first commit</source>
        <translation>%1, vor dem ersten Commit</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <comment>lines, commit, date</comment>
        <translation>%1 in %2, %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>lines, date</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Since the last release, %1</source>
        <translation>Seit dem letzten Release, %1</translation>
    </message>
    <message>
        <source>Since the last tag, %1</source>
        <translation>Seit dem letzten Git-Tag, %1</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>no code at this commit</source>
        <translation>kein Code in diesem Commit</translation>
    </message>
    <message>
        <source>%1   since %2</source>
        <comment>value, month</comment>
        <translation>%1   seit %2</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>Assembler</translation>
    </message>
    <message>
        <source>%1, safe</source>
        <comment>a language&apos;s safe code</comment>
        <translation>%1, sicher</translation>
    </message>
    <message>
        <source>%1, unsafe (R1)</source>
        <comment>a language&apos;s unsafe regions</comment>
        <translation>%1, unsafe (R1)</translation>
    </message>
    <message>
        <source>Unsafe regions (R1)</source>
        <translation>Unsafe-Bereiche (R1)</translation>
    </message>
    <message>
        <source>Other safe</source>
        <comment>languages</comment>
        <translation>Andere sichere</translation>
    </message>
    <message>
        <source>Other, not safe</source>
        <comment>languages</comment>
        <translation>Andere, nicht sicher</translation>
    </message>
    <message>
        <source>Mixed</source>
        <comment>languages that are neither safe nor unsafe</comment>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>R0</source>
        <comment>lines in unsafe blocks</comment>
        <translation>R0</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>unsafe blocks</comment>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day on an axis</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a month on an axis</comment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>no code since %1</source>
        <translation>kein Code seit %1</translation>
    </message>
    <message>
        <source>no code since %1 at the latest</source>
        <translation>kein Code spätestens seit %1</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1: keine Daten.</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>series, value, share</comment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4.</source>
        <comment>title, dates, since when there is no code</comment>
        <translation>%1, %2 bis %3: %4.</translation>
    </message>
    <message>
        <source>%1, %2 to %3; at the end %4.</source>
        <translation>%1, %2 bis %3; am Ende %4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>language, share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
</context>
<context>
    <name>CodeNewCode</name>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>Q%1 %2</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Vendored</source>
        <translation>Fremdcode</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>memory-safe</source>
        <translation>speichersicher</translation>
    </message>
    <message>
        <source>not memory-safe</source>
        <translation>nicht speichersicher</translation>
    </message>
    <message>
        <source>assembly</source>
        <translation>Assembler</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>class of a language that is in no share</comment>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>product</source>
        <comment>inside a sentence</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>tests</source>
        <comment>inside a sentence</comment>
        <translation>Tests</translation>
    </message>
    <message>
        <source>vendored</source>
        <comment>inside a sentence</comment>
        <translation>Fremdcode</translation>
    </message>
    <message>
        <source>generated</source>
        <comment>inside a sentence</comment>
        <translation>Erzeugtes</translation>
    </message>
    <message>
        <source>docs</source>
        <comment>inside a sentence</comment>
        <translation>Doku</translation>
    </message>
</context>
<context>
    <name>CodeViewModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>first and last value</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>, times %1</source>
        <comment>a factor</comment>
        <translation>, das %1-Fache</translation>
    </message>
    <message>
        <source>R1</source>
        <comment>lines in unsafe blocks and functions</comment>
        <translation>R1</translation>
    </message>
    <message>
        <source>at %1, %2 · %3 code lines · definition %4, class table %5</source>
        <translation>bei %1, %2 · %3 Codezeilen · Definition %4, Klassentabelle %5</translation>
    </message>
    <message>
        <source>%1; definition %2, class table %3</source>
        <translation>%1; Definition %2, Klassentabelle %3</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) could not be read</source>
        <translation>
            <numerusform>%n Objekt konnte nicht gelesen werden</numerusform>
            <numerusform>%n Objekte konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>R0 %1; blocks %2</source>
        <comment>R0 94 to 551; blocks 23 to 302</comment>
        <translation>R0 %1; Blöcke %2</translation>
    </message>
    <message>
        <source>No Rust line stands in unsafe code.</source>
        <translation>Keine Rust-Zeile steht in unsafe-Code.</translation>
    </message>
    <message>
        <source>Unsafe functions were split into small blocks, so R0 and the block count rise while R1 falls. Read R1 first.</source>
        <translation>Unsafe-Funktionen wurden in kleine Blöcke geteilt; darum steigen R0 und die Zahl der Blöcke, während R1 fällt. R1 zuerst lesen.</translation>
    </message>
    <message>
        <source>Fewer lines stand in unsafe code than at the beginning of this range.</source>
        <translation>Weniger Zeilen stehen in unsafe-Code als am Anfang dieses Zeitraums.</translation>
    </message>
    <message>
        <source>More lines stand in unsafe code than at the beginning of this range.</source>
        <translation>Mehr Zeilen stehen in unsafe-Code als am Anfang dieses Zeitraums.</translation>
    </message>
    <message>
        <source>As many lines stand in unsafe code as at the beginning of this range.</source>
        <translation>Ebenso viele Zeilen stehen in unsafe-Code wie am Anfang dieses Zeitraums.</translation>
    </message>
    <message>
        <source>(top level)</source>
        <translation>(oberste Ebene)</translation>
    </message>
    <message>
        <source>%1 (top level)</source>
        <comment>a repository</comment>
        <translation>%1 (oberste Ebene)</translation>
    </message>
    <message>
        <source>%1 (its own files)</source>
        <comment>a directory</comment>
        <translation>%1 (eigene Dateien)</translation>
    </message>
    <message>
        <source>exposed lines, %1</source>
        <translation>exponierte Zeilen, %1</translation>
    </message>
    <message>
        <source>at %1, %2 · no code at this commit since %3</source>
        <translation>in %1, %2 · kein Code in diesem Commit seit %3</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message>
        <source>Nothing to do with this</source>
        <translation>Damit ist nichts anzufangen</translation>
    </message>
    <message>
        <source>Add and scan %1</source>
        <translation>%1 hinzufügen und scannen</translation>
    </message>
    <message numerus="yes">
        <source>Add and scan %n repositories</source>
        <translation>
            <numerusform>%n Repository hinzufügen und scannen</numerusform>
            <numerusform>%n Repositorys hinzufügen und scannen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a list of projects</source>
        <translation>Eine Liste von Projekten importieren</translation>
    </message>
    <message>
        <source>Open this database</source>
        <translation>Diese Datenbank öffnen</translation>
    </message>
    <message>
        <source>Only files and folders can be dropped.</source>
        <translation>Nur Dateien und Ordner können hier abgelegt werden.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Bitte eine Datei nach der anderen.</translation>
    </message>
    <message>
        <source>Import the results of %1</source>
        <translation>Die Ergebnisse von %1 einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n files or folders of results</source>
        <translation>
            <numerusform>%n Datei oder Ordner mit Ergebnissen einlesen</numerusform>
            <numerusform>%n Dateien oder Ordner mit Ergebnissen einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>These are of different kinds: drop git folders, results, or one list of projects.</source>
        <translation>Das ist von verschiedener Art: Git-Ordner, Ergebnisse oder eine Projektliste ablegen.</translation>
    </message>
    <message>
        <source>%1 is neither a git folder nor results nor a list of projects (CSV or JSON).</source>
        <translation>%1 ist weder ein Git-Ordner noch Ergebnisse noch eine Projektliste (CSV oder JSON).</translation>
    </message>
</context>
<context>
    <name>FileLists</name>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>impl</source>
        <translation>Impl</translation>
    </message>
    <message>
        <source>trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>extern</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>behoben %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Rahmen %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, %2 offen</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>new, confirmed</source>
        <comment>state of a finding</comment>
        <translation>neu, bestätigt</translation>
    </message>
    <message>
        <source>new</source>
        <comment>state of a finding</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>state of a finding</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a finding</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>reopened</source>
        <comment>state of a finding</comment>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>✓ fixed</source>
        <comment>state of a finding</comment>
        <translation>✓ behoben</translation>
    </message>
    <message>
        <source>false positive</source>
        <comment>state of a finding</comment>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>state of a finding</comment>
        <translation>hingenommen</translation>
    </message>
    <message>
        <source>suppressed</source>
        <comment>state of a finding</comment>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>Not judged</source>
        <comment>of a finding</comment>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>of a finding</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>False positive</source>
        <comment>of a finding</comment>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>of a finding</comment>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>no longer reported</source>
        <comment>why a finding was closed</comment>
        <translation>nicht mehr gemeldet</translation>
    </message>
    <message>
        <source>fixed, the line itself is unchanged</source>
        <comment>why a finding was closed</comment>
        <translation>behoben, die Zeile selbst ist unverändert</translation>
    </message>
    <message>
        <source>the line was changed or removed</source>
        <comment>why a finding was closed</comment>
        <translation>die Zeile wurde geändert oder entfernt</translation>
    </message>
    <message>
        <source>the file was deleted</source>
        <comment>why a finding was closed</comment>
        <translation>die Datei wurde gelöscht</translation>
    </message>
    <message>
        <source>the file gave way to memory-safe code</source>
        <comment>why a finding was closed</comment>
        <translation>die Datei wich speichersicherem Code</translation>
    </message>
    <message>
        <source>the rule was switched off</source>
        <comment>why a finding was closed</comment>
        <translation>die Regel wurde abgeschaltet</translation>
    </message>
    <message>
        <source>another version of the tool no longer reports it</source>
        <comment>why a finding was closed</comment>
        <translation>eine andere Version des Werkzeugs meldet es nicht mehr</translation>
    </message>
    <message>
        <source>Out of bounds</source>
        <translation>Außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Out-of-bounds read</source>
        <translation>Lesen außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Out-of-bounds write</source>
        <translation>Schreiben außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Use after its lifetime</source>
        <translation>Zugriff nach Ende der Lebenszeit</translation>
    </message>
    <message>
        <source>Wrong free</source>
        <translation>Falsche Freigabe</translation>
    </message>
    <message>
        <source>Uninitialised memory</source>
        <translation>Nicht initialisierter Speicher</translation>
    </message>
    <message>
        <source>Type confusion</source>
        <translation>Typverwechslung</translation>
    </message>
    <message>
        <source>Wrong pointer</source>
        <translation>Falscher Zeiger</translation>
    </message>
    <message>
        <source>Null dereference</source>
        <translation>Zugriff über Nullzeiger</translation>
    </message>
    <message>
        <source>Integer error</source>
        <translation>Ganzzahlfehler</translation>
    </message>
    <message>
        <source>Data race</source>
        <translation>Datenwettlauf</translation>
    </message>
    <message>
        <source>Stack exhaustion</source>
        <translation>Stapelüberlauf</translation>
    </message>
    <message>
        <source>Resource exhaustion</source>
        <translation>Erschöpfte Mittel</translation>
    </message>
    <message>
        <source>Undefined behaviour</source>
        <translation>Undefiniertes Verhalten</translation>
    </message>
    <message>
        <source>Memory layout</source>
        <translation>Speicheraufbau</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>Leck</translation>
    </message>
    <message>
        <source>Memory safety, other</source>
        <translation>Speichersicherheit, sonstiges</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Nicht eingeordnet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Suppressed by the tool</source>
        <translation>Vom Werkzeug unterdrückt</translation>
    </message>
    <message>
        <source>No longer suppressed by the tool</source>
        <translation>Nicht mehr vom Werkzeug unterdrückt</translation>
    </message>
    <message>
        <source>Judgement taken back</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
        <source>strict</source>
        <comment>profile of memory safety</comment>
        <translation>streng</translation>
    </message>
    <message>
        <source>default</source>
        <comment>profile of memory safety</comment>
        <translation>üblich</translation>
    </message>
    <message>
        <source>broad</source>
        <comment>profile of memory safety</comment>
        <translation>weit</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Risky constructs</source>
        <translation>Riskante Konstrukte</translation>
    </message>
    <message>
        <source>Unsafe inventory</source>
        <translation>Bestand an unsicherem Code</translation>
    </message>
</context>
<context>
    <name>FindingsViewModel</name>
    <message>
        <source>no results yet</source>
        <translation>noch keine Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <comment>findings, in whatever state</comment>
        <translation>
            <numerusform>%Ln bekannt</numerusform>
            <numerusform>%Ln bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n Werkzeug</numerusform>
            <numerusform>%n Werkzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>letzter Lauf %1</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1 not memory safety</source>
        <translation>%1 nicht Speichersicherheit</translation>
    </message>
    <message>
        <source>%1 unclassified</source>
        <translation>%1 nicht eingeordnet</translation>
    </message>
    <message>
        <source>%1 risky constructs</source>
        <translation>%1 riskante Konstrukte</translation>
    </message>
    <message>
        <source>%1 of the unsafe inventory</source>
        <translation>%1 aus dem Bestand an unsicherem Code</translation>
    </message>
    <message>
        <source>Open and not counted here: %1</source>
        <translation>Offen und hier nicht gezählt: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>run failed</source>
        <translation>Lauf gescheitert</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>%1 behoben</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>runs</comment>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>Open memory-safety findings</source>
        <translation>Offene Befunde zur Speichersicherheit</translation>
    </message>
    <message>
        <source>none is critical or high</source>
        <translation>keiner ist kritisch oder hoch</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>percentage points</comment>
        <translation>%1 Pp.</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>FuzzingViewModel</name>
    <message numerus="yes">
        <source>%n group(s) of crashes</source>
        <translation>
            <numerusform>%n Absturzgruppe</numerusform>
            <numerusform>%n Absturzgruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>letzter Lauf %1</translation>
    </message>
    <message>
        <source>Open memory-safety crashes</source>
        <translation>Offene Speichersicherheits-Abstürze</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neuer</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contained, %2 cannot be grouped</source>
        <translation>%1 abgefangen, %2 nicht gruppierbar</translation>
    </message>
    <message>
        <source>%1 contained</source>
        <translation>%1 abgefangen</translation>
    </message>
    <message>
        <source>Targets running</source>
        <translation>Laufende Ziele</translation>
    </message>
    <message>
        <source>no campaign was imported</source>
        <translation>keine Kampagne importiert</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>in the last two weeks</source>
        <translation>in den letzten zwei Wochen</translation>
    </message>
    <message>
        <source>Since the last run</source>
        <translation>Seit dem letzten Lauf</translation>
    </message>
    <message>
        <source>nothing has run: no crash says nothing</source>
        <translation>nichts ist gelaufen: kein Absturz sagt nichts</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Fuzzing has stopped</source>
        <translation>Fuzzing steht still</translation>
    </message>
    <message>
        <source>%1 executions in all</source>
        <translation>%1 Ausführungen insgesamt</translation>
    </message>
    <message>
        <source>Since the last new crash</source>
        <translation>Seit dem letzten neuen Absturz</translation>
    </message>
    <message>
        <source>no crash was grouped</source>
        <translation>kein Absturz wurde gruppiert</translation>
    </message>
    <message numerus="yes">
        <source>median time to fix %n day(s)</source>
        <translation>
            <numerusform>mittlere Behebungsdauer %n Tag</numerusform>
            <numerusform>mittlere Behebungsdauer %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>too few fixes for a time to fix</source>
        <translation>zu wenige Behebungen für eine Dauer</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>executions per week, %1 most active of %2 targets</source>
        <translation>Ausführungen je Woche, die %1 aktivsten von %2 Zielen</translation>
    </message>
    <message>
        <source>executions per week</source>
        <translation>Ausführungen je Woche</translation>
    </message>
    <message>
        <source>Spatial</source>
        <translation>Räumlich</translation>
    </message>
    <message>
        <source>Temporal</source>
        <translation>Zeitlich</translation>
    </message>
    <message>
        <source>Uninitialised</source>
        <translation>Uninitialisiert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Abgefangen</translation>
    </message>
    <message>
        <source>Debated</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Not memory safety</source>
        <translation>Nicht Speichersicherheit</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>alle Ziele</translation>
    </message>
    <message>
        <source>Crashes per million executions</source>
        <translation>Abstürze je Million Ausführungen</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
</context>
<context>
    <name>HotspotsViewModel</name>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines × churn</source>
        <translation>Zeilen × Änderungen</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1 code lines</source>
        <translation>%1 Codezeilen</translation>
    </message>
    <message>
        <source>at %1 · %2</source>
        <translation>in %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source> · %n file(s) with exposed lines</source>
        <translation>
            <numerusform> · %n Datei mit exponierten Zeilen</numerusform>
            <numerusform> · %n Dateien mit exponierten Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 code lines in %3, %4 exposed (%5), %n commit(s) in 12 months</source>
        <translation>
            <numerusform>%1: %2 Codezeilen in %3, %4 exponiert (%5), %n Commit in 12 Monaten</numerusform>
            <numerusform>%1: %2 Codezeilen in %3, %4 exponiert (%5), %n Commits in 12 Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no exposed code two years ago to try this ranking on.</source>
        <translation>Vor zwei Jahren gab es keinen exponierten Code, an dem sich diese Rangfolge prüfen ließe.</translation>
    </message>
    <message>
        <source>The lines of older commits are still being counted.</source>
        <translation>Die Zeilen älterer Commits werden noch gezählt.</translation>
    </message>
    <message>
        <source>No commit since two years ago says that it mends a memory-safety defect.</source>
        <translation>Kein Commit der letzten zwei Jahre sagt, dass er einen Speicherfehler behebt.</translation>
    </message>
    <message numerus="yes">
        <source>The top 10 of two years ago were in %1 of the %n memory-safety fix(es) made since, judged by the words of commits.</source>
        <translation>
            <numerusform>Die ersten 10 von vor zwei Jahren waren in %1 von %n seither behobenem Speicherfehler, nach den Worten der Commits.</numerusform>
            <numerusform>Die ersten 10 von vor zwei Jahren waren in %1 von %n seither behobenen Speicherfehlern, nach den Worten der Commits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 exposed lines in %n file(s) since %2, %3 of them new</source>
        <translation>
            <numerusform>%1 exponierte Zeilen in %n Datei seit %2, %3 davon neu</numerusform>
            <numerusform>%1 exponierte Zeilen in %n Dateien seit %2, %3 davon neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln open finding(s) or crash(es)</source>
        <translation>
            <numerusform>, %Ln offener Befund oder Absturz</numerusform>
            <numerusform>, %Ln offene Befunde oder Abstürze</numerusform>
        </translation>
    </message>
    <message>
        <source>, last changed %1</source>
        <translation>, zuletzt geändert %1</translation>
    </message>
</context>
<context>
    <name>OverviewViewModel</name>
    <message>
        <source>Not scanned yet</source>
        <translation>Noch nicht gescannt</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured at %1</source>
        <translation>Gemessen bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <translation>
            <numerusform>%Ln Commit</numerusform>
            <numerusform>%Ln Commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) could not be read</source>
        <translation>
            <numerusform>%Ln Objekt konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln Objekte konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>no code at this commit</source>
        <translation>kein Code in diesem Commit</translation>
    </message>
    <message>
        <source>in 12 months</source>
        <translation>in 12 Monaten</translation>
    </message>
    <message>
        <source>no state 12 months ago</source>
        <translation>kein Stand vor 12 Monaten</translation>
    </message>
    <message>
        <source>lines in 12 months</source>
        <translation>Zeilen in 12 Monaten</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R1)</source>
        <translation>Unsafe-Rust-Zeilen (R1)</translation>
    </message>
    <message>
        <source>Code lines</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>Ziel setzen …</translation>
    </message>
    <message>
        <source>% of the way</source>
        <comment>progress towards a target</comment>
        <translation>% des Weges</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>kein Termin</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>no code to measure it on</source>
        <translation>kein Code, an dem es zu messen wäre</translation>
    </message>
    <message>
        <source>from %1 on %2 to %3</source>
        <translation>von %1 am %2 auf %3</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>the due date has passed</source>
        <translation>der Termin ist verstrichen</translation>
    </message>
    <message>
        <source>No code at this commit since %1</source>
        <translation>Kein Code in diesem Commit seit %1</translation>
    </message>
    <message>
        <source>no code since %1</source>
        <translation>kein Code seit %1</translation>
    </message>
</context>
<context>
    <name>PortfolioViewModel</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>names of projects</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No code line has been counted yet.</source>
        <translation>Noch wurde keine Codezeile gezählt.</translation>
    </message>
    <message>
        <source>%1 of %2 code lines (%3) are exposed: not in a memory-safe language, or unsafe code in one.</source>
        <translation>%1 von %2 Codezeilen (%3) sind exponiert: nicht in einer speichersicheren Sprache oder unsafe-Code in einer.</translation>
    </message>
    <message>
        <source>%1 holds %2 of them.</source>
        <translation>%1 hat %2 davon.</translation>
    </message>
    <message>
        <source>No project has a history of 12 months to compare with yet.</source>
        <translation>Noch hat kein Projekt eine Geschichte von 12 Monaten zum Vergleich.</translation>
    </message>
    <message numerus="yes">
        <source>fewer in %n project(s), most in %1 (%2)</source>
        <translation>
            <numerusform>weniger in %n Projekt, am meisten in %1 (%2)</numerusform>
            <numerusform>weniger in %n Projekten, am meisten in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more in %n project(s), most in %1 (%2)</source>
        <translation>
            <numerusform>mehr in %n Projekt, am meisten in %1 (%2)</numerusform>
            <numerusform>mehr in %n Projekten, am meisten in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as many in %n project(s)</source>
        <translation>
            <numerusform>gleich viele in %n Projekt</numerusform>
            <numerusform>gleich viele in %n Projekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Exposed lines against 12 months ago: %1.</source>
        <translation>Exponierte Zeilen gegenüber vor 12 Monaten: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n not scanned yet: %1</source>
        <translation>
            <numerusform>%n noch nicht gescannt: %1</numerusform>
            <numerusform>%n noch nicht gescannt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without code: %1</source>
        <translation>
            <numerusform>%n ohne Code: %1</numerusform>
            <numerusform>%n ohne Code: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) could not be read in %1</source>
        <translation>
            <numerusform>%Ln Objekt in %1 konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln Objekte in %1 konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing from this picture: %1.</source>
        <translation>In diesem Bild fehlt: %1.</translation>
    </message>
    <message>
        <source>Every project was read without a gap; the oldest reading is from %1.</source>
        <translation>Jedes Projekt wurde ohne Lücke gelesen, das älteste zuletzt am %1.</translation>
    </message>
    <message>
        <source>Every project was read without a gap.</source>
        <translation>Jedes Projekt wurde ohne Lücke gelesen.</translation>
    </message>
    <message>
        <source>%1 exposed</source>
        <translation>%1 exponiert</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>n/a</source>
        <comment>no figure</comment>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>not scanned yet</source>
        <translation>noch nicht gescannt</translation>
    </message>
    <message>
        <source>no code since %1</source>
        <translation>kein Code seit %1</translation>
    </message>
    <message>
        <source>no code that counts</source>
        <translation>kein Code, der zählt</translation>
    </message>
    <message>
        <source>no code 12 months ago to compare with</source>
        <translation>vor 12 Monaten kein Code zum Vergleich</translation>
    </message>
    <message>
        <source>%1 exposed lines, %2 against %3 on %4</source>
        <translation>%1 exponierte Zeilen, %2 gegenüber %3 am %4</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n programme(s)</source>
        <translation>
            <numerusform> in %n Programm</numerusform>
            <numerusform> in %n Programmen</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 code lines</source>
        <translation> · %1 Codezeilen</translation>
    </message>
    <message>
        <source> · measured %1</source>
        <translation> · gemessen %1</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit dem %1</translation>
    </message>
    <message>
        <source>%1 unsafe Rust lines</source>
        <translation>%1 unsichere Rust-Zeilen</translation>
    </message>
    <message>
        <source>%1 lines of Rust</source>
        <translation>%1 Zeilen Rust</translation>
    </message>
    <message>
        <source>rewrite in place</source>
        <translation>Umschreiben an Ort und Stelle</translation>
    </message>
    <message>
        <source>transpiled</source>
        <translation>automatisch übersetzt</translation>
    </message>
    <message>
        <source>new safe replacement</source>
        <translation>neuer sicherer Ersatz</translation>
    </message>
    <message>
        <source>already safe</source>
        <translation>schon sicher</translation>
    </message>
    <message>
        <source>not migrating</source>
        <translation>ohne Migration</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>set in the project&apos;s settings</source>
        <translation>in den Einstellungen des Projekts festgelegt</translation>
    </message>
    <message>
        <source>suggested: %1</source>
        <translation>vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>language says little here</source>
        <translation>die Sprache sagt hier wenig</translation>
    </message>
    <message>
        <source>judged by its process</source>
        <translation>nach seinem Verfahren zu beurteilen</translation>
    </message>
    <message numerus="yes">
        <source>
%1 of the last %n month(s): p = %2</source>
        <comment>trend word</comment>
        <translation>
            <numerusform>
%1 des letzten %n Monats: p = %2</numerusform>
            <numerusform>
%1 der letzten %n Monate: p = %2</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence of a trend</source>
        <translation>Kein Beleg für einen Trend</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>That is as much as a year ago.</source>
        <translation>Das ist so viel wie vor einem Jahr.</translation>
    </message>
    <message>
        <source>That is %1 points less than a year ago.</source>
        <translation>Das sind %1 Punkte weniger als vor einem Jahr.</translation>
    </message>
    <message>
        <source>That is %1 points more than a year ago.</source>
        <translation>Das sind %1 Punkte mehr als vor einem Jahr.</translation>
    </message>
    <message>
        <source>unsafe Rust lines</source>
        <translation>unsichere Rust-Zeilen</translation>
    </message>
    <message>
        <source>lines of Rust</source>
        <translation>Zeilen Rust</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>no trend</source>
        <translation>kein Trend</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>change, trend word</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>exposed</source>
        <translation>exponiert</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Reading history</source>
        <translation>Geschichte lesen</translation>
    </message>
    <message>
        <source>Comparing trees</source>
        <translation>Bäume vergleichen</translation>
    </message>
    <message>
        <source>Counting files</source>
        <translation>Dateien zählen</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>Explaining changes</source>
        <translation>Änderungen erklären</translation>
    </message>
    <message>
        <source>Counting new lines</source>
        <translation>Neue Zeilen zählen</translation>
    </message>
    <message>
        <source>repositories</source>
        <translation>Repositorys</translation>
    </message>
</context>
<context>
    <name>RepositoryCheck</name>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>a path or a URL is needed</source>
        <translation>ein Pfad oder eine URL wird gebraucht</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>ein Name wird gebraucht</translation>
    </message>
</context>
<context>
    <name>RoadmapText</name>
    <message>
        <source>%1 share</source>
        <comment>of a language</comment>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <comment>of a language</comment>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>Lines in unsafe languages</source>
        <translation>Zeilen in unsicheren Sprachen</translation>
    </message>
    <message>
        <source>Assembly lines</source>
        <translation>Assemblerzeilen</translation>
    </message>
    <message>
        <source>Code lines</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Memory-safe share</source>
        <translation>Speichersicherer Anteil</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R0)</source>
        <translation>Unsafe-Rust-Zeilen (R0)</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R1)</source>
        <translation>Unsafe-Rust-Zeilen (R1)</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R2)</source>
        <translation>Unsafe-Rust-Zeilen (R2)</translation>
    </message>
    <message>
        <source>Unsafe blocks</source>
        <translation>Unsafe-Blöcke</translation>
    </message>
    <message>
        <source>Memory-safe share of new code</source>
        <translation>Speichersicherer Anteil am neuen Code</translation>
    </message>
    <message>
        <source>Rust share of new native code</source>
        <translation>Rust-Anteil am neuen nativen Code</translation>
    </message>
    <message>
        <source>Open memory-safety findings</source>
        <translation>Offene Befunde zur Speichersicherheit</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>component</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>in all tagged %1</source>
        <translation>in allen mit %1</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>metric, value</comment>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>metric, value</comment>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>goal, where</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>auf Kurs</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>off track</source>
        <translation>nicht zu halten</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>Reached by %1, not yet held for a month.</source>
        <translation>Erreicht bis %1, noch nicht einen Monat gehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Reached %1 and held since, %Ln day(s) late.</source>
        <translation>
            <numerusform>Erreicht am %1 und seitdem gehalten, %Ln Tag zu spät.</numerusform>
            <numerusform>Erreicht am %1 und seitdem gehalten, %Ln Tage zu spät.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached %1 and held since.</source>
        <translation>Erreicht am %1 und seitdem gehalten.</translation>
    </message>
    <message>
        <source>Due %1, and it is %2.</source>
        <translation>Fällig war es am %1, und es sind %2.</translation>
    </message>
    <message>
        <source>%1 of the %2 monthly points since the start that a status needs.</source>
        <translation>%1 der %2 Monatswerte seit Beginn, die ein Status braucht.</translation>
    </message>
    <message>
        <source>The likely date is not after %1.</source>
        <translation>Der wahrscheinliche Termin liegt nicht nach dem %1.</translation>
    </message>
    <message>
        <source>%1 is before the likely date, but not before the earliest.</source>
        <translation>%1 liegt vor dem wahrscheinlichen Termin, aber nicht vor dem frühesten.</translation>
    </message>
    <message>
        <source>%1 is before even the earliest date.</source>
        <translation>%1 liegt sogar vor dem frühesten Termin.</translation>
    </message>
    <message>
        <source>There is no date at this rate, and it is due %1.</source>
        <translation>Bei diesem Tempo gibt es keinen Termin, und fällig ist es am %1.</translation>
    </message>
    <message>
        <source>There is no code that could be measured.</source>
        <translation>Es gibt keinen Code, der gemessen werden könnte.</translation>
    </message>
    <message>
        <source>reached %1</source>
        <comment>date</comment>
        <translation>erreicht am %1</translation>
    </message>
    <message>
        <source>no date at this rate</source>
        <translation>kein Termin bei diesem Tempo</translation>
    </message>
    <message>
        <source>likely %1</source>
        <comment>month</comment>
        <translation>wohl %1</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>Das Ziel ist erreicht.</translation>
    </message>
    <message>
        <source>Too few monthly points for a date.</source>
        <translation>Zu wenige Monatswerte für einen Termin.</translation>
    </message>
    <message>
        <source>No date at this rate: the slope may as well be zero.</source>
        <translation>Kein Termin bei diesem Tempo: die Steigung kann auch null sein.</translation>
    </message>
    <message>
        <source>No date at this rate: the figure goes the other way.</source>
        <translation>Kein Termin bei diesem Tempo: die Zahl geht in die andere Richtung.</translation>
    </message>
    <message>
        <source>No date at this rate: it lies too far ahead to be told.</source>
        <translation>Kein Termin bei diesem Tempo: er liegt zu fern, um ihn zu nennen.</translation>
    </message>
    <message>
        <source>Reached %1</source>
        <comment>date</comment>
        <translation>Erreicht am %1</translation>
    </message>
    <message>
        <source>first at %1</source>
        <comment>commit</comment>
        <translation>zuerst in %1</translation>
    </message>
    <message>
        <source>%1: by %2</source>
        <comment>odds, month</comment>
        <translation>%1: bis %2</translation>
    </message>
    <message>
        <source>%1: no date</source>
        <comment>odds</comment>
        <translation>%1: kein Termin</translation>
    </message>
    <message>
        <source>Likely in %1</source>
        <comment>month</comment>
        <translation>Wahrscheinlich im %1</translation>
    </message>
    <message>
        <source>No likely date</source>
        <translation>Kein wahrscheinlicher Termin</translation>
    </message>
    <message>
        <source>1 in 10</source>
        <translation>1 von 10</translation>
    </message>
    <message>
        <source>9 in 10</source>
        <translation>9 von 10</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln earlier forecast(s) of this project</source>
        <translation>
            <numerusform>Aus %Ln früheren Vorhersage dieses Projekts</numerusform>
            <numerusform>Aus %Ln früheren Vorhersagen dieses Projekts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln earlier forecast(s) of other projects</source>
        <translation>
            <numerusform>Aus %Ln früheren Vorhersage anderer Projekte</numerusform>
            <numerusform>Aus %Ln früheren Vorhersagen anderer Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>The recent rate differs: %1 a year over 6 months, %2 over 24.</source>
        <translation>Das jüngste Tempo weicht ab: %1 im Jahr über 6 Monate, %2 über 24.</translation>
    </message>
    <message>
        <source>Phases and dates</source>
        <translation>Phasen und Termine</translation>
    </message>
    <message>
        <source>Date for new code</source>
        <translation>Stichtag für neuen Code</translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation>Schulungsplan</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>Transparenz</translation>
    </message>
    <message>
        <source>CVE support</source>
        <translation>CVE-Unterstützung</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>no milestones</source>
        <translation>keine Meilensteine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln milestone(s), all dated</source>
        <translation>
            <numerusform>%Ln Meilenstein, mit Termin</numerusform>
            <numerusform>%Ln Meilensteine, alle mit Termin</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>milestones, how many of them</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an owner</source>
        <translation>
            <numerusform>%Ln ohne Verantwortliche</numerusform>
            <numerusform>%Ln ohne Verantwortliche</numerusform>
        </translation>
    </message>
    <message>
        <source>no date from which new code is memory-safe</source>
        <translation>kein Tag, ab dem neuer Code speichersicher ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, violations</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln violation(s)</source>
        <translation>
            <numerusform>%Ln Verstoß</numerusform>
            <numerusform>%Ln Verstöße</numerusform>
        </translation>
    </message>
    <message>
        <source>roadmap not published</source>
        <translation>Fahrplan nicht veröffentlicht</translation>
    </message>
    <message>
        <source>roadmap published</source>
        <translation>Fahrplan veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>last report %Ln day(s) ago</source>
        <translation>
            <numerusform>letzter Bericht vor %Ln Tag</numerusform>
            <numerusform>letzter Bericht vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>no report made yet</source>
        <translation>noch kein Bericht</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>published, last report</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>no evidence given</source>
        <translation>kein Beleg angegeben</translation>
    </message>
    <message>
        <source>described, not published</source>
        <translation>beschrieben, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>link checked %1</source>
        <comment>date</comment>
        <translation>Adresse geprüft am %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>kept in the database</source>
        <translation>in der Datenbank gehalten</translation>
    </message>
    <message>
        <source>file of %1 at %2</source>
        <comment>repository, commit</comment>
        <translation>Datei von %1 in %2</translation>
    </message>
</context>
<context>
    <name>RoadmapViewModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last month of a period</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>its change a year</source>
        <translation>Änderung im Jahr</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Change a year</source>
        <translation>Änderung im Jahr</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>%1, not over yet</source>
        <translation>%1, noch nicht zu Ende</translation>
    </message>
    <message>
        <source>2 years before</source>
        <translation>2 Jahre davor</translation>
    </message>
    <message>
        <source>during</source>
        <translation>während</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>first year after</source>
        <translation>erstes Jahr danach</translation>
    </message>
    <message>
        <source>third year after</source>
        <translation>drittes Jahr danach</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, since</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>since the start, against %Ln year(s) before</source>
        <translation>
            <numerusform>seit Beginn, gegen %Ln Jahr davor</numerusform>
            <numerusform>seit Beginn, gegen %Ln Jahre davor</numerusform>
        </translation>
    </message>
    <message>
        <source>It changed during the grant; that does not say what caused it. p is the part of all circular shifts of the series in which before and since lie as far apart.</source>
        <translation>Es änderte sich während der Förderung; das sagt nicht, was die Ursache war. p ist der Teil aller Drehungen der Reihe, in denen Davor und Seitdem ebenso weit auseinander liegen.</translation>
    </message>
    <message>
        <source>%1 answers for it</source>
        <translation>verantwortlich: %1</translation>
    </message>
    <message>
        <source>A newer version of the file cannot be read and is passed over: %1: %2</source>
        <comment>where, what</comment>
        <translation>Eine neuere Fassung der Datei ist nicht lesbar und wird übergangen: %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 in place</source>
        <translation>%1 von %2 vorhanden</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>goal, status, reason</comment>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>Target %1</source>
        <comment>value</comment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>grant period</source>
        <translation>Förderzeit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, by due date; the status is computed from the measured figure</source>
        <comment>milestones</comment>
        <translation>
            <numerusform>%Ln; der Status wird aus der gemessenen Zahl berechnet</numerusform>
            <numerusform>%Ln, nach Fälligkeit; der Status wird aus der gemessenen Zahl berechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>unsafe-language files added since %1</source>
        <translation>Dateien in unsicheren Sprachen seit dem %1</translation>
    </message>
    <message>
        <source>no date from which new code is memory-safe</source>
        <translation>kein Tag, ab dem neuer Code speichersicher ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <comment>of code</comment>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>commit, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>repository, path</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>value</comment>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>no code to measure</source>
        <translation>kein Code zu messen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>limit, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no results imported</source>
        <translation>keine Ergebnisse eingelesen</translation>
    </message>
</context>
<context>
    <name>SeverityText</name>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>severity</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Info</source>
        <comment>severity</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R1)</source>
        <translation>Unsafe-Rust-Zeilen (R1)</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>metric and value of a target</comment>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>Target %1 by %2</source>
        <comment>value, date</comment>
        <translation>Ziel %1 bis %2</translation>
    </message>
    <message>
        <source>Target %1</source>
        <comment>value</comment>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Ferrograph %1

How much of a code base is memory-safe, how that changes over its history, and where the rest is.

A ferrograph is the instrument that reads wear particles in a machine&apos;s oil before the machine fails.

Repositories are only read; nothing in them is run or changed, and nothing leaves this computer.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Ferrograph %1

Wie viel einer Codebasis speichersicher ist, wie sich das über ihre Geschichte ändert und wo der Rest steht.

Ein Ferrograph ist das Gerät, das Verschleißteilchen im Öl einer Maschine liest, bevor die Maschine ausfällt.

Repositorys werden nur gelesen; nichts darin wird ausgeführt oder verändert, und nichts verlässt diesen Rechner.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>About Ferrograph</source>
        <translation>Über Ferrograph</translation>
    </message>
    <message>
        <source>Code lines
Lines with something other than white space outside comments, in languages that are programs: markup, data and build files do not count. Product, tests and vendored code count; generated code and documentation do not, unless they are switched on.

Exposed lines
Code lines in languages that are not memory-safe by default, assembly, and the unsafe regions of memory-safe languages. No line counts twice.

Exposed share
Exposed lines divided by code lines. Without code there is no share.

R0 and R1 (Rust)
R0: code lines in unsafe { } blocks. R1: R0 and the bodies of unsafe functions. Read R1 first: when unsafe functions are split into small blocks, R0 rises while R1 falls.

Churn
Commits that changed a file in the last 12 months.

12 months
The difference between two measured states, a year apart. It says nothing about a trend.</source>
        <translation>Codezeilen
Zeilen, in denen außerhalb von Kommentaren etwas anderes als Leerraum steht, in Sprachen, die Programme sind: Auszeichnung, Daten und Build-Dateien zählen nicht. Produkt, Tests und Fremdcode zählen; erzeugter Code und Dokumentation nicht, solange sie nicht eingeschaltet werden.

Exponierte Zeilen
Codezeilen in Sprachen, die nicht von Haus aus speichersicher sind, Assembler und die unsafe-Bereiche speichersicherer Sprachen. Keine Zeile zählt doppelt.

Exponierter Anteil
Exponierte Zeilen geteilt durch Codezeilen. Ohne Code gibt es keinen Anteil.

R0 und R1 (Rust)
R0: Codezeilen in unsafe-{ }-Blöcken. R1: R0 und die Rümpfe von unsafe-Funktionen. R1 zuerst lesen: Werden unsafe-Funktionen in kleine Blöcke geteilt, steigt R0, während R1 fällt.

Änderungen
Commits, die eine Datei in den letzten 12 Monaten geändert haben.

12 Monate
Der Unterschied zweier gemessener Stände, ein Jahr auseinander. Über einen Trend sagt er nichts.</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
</context>
<context>
    <name>TrendText</name>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>Das Ziel ist erreicht.</translation>
    </message>
    <message>
        <source>Too early to tell: fewer than %1 monthly points.</source>
        <translation>Zu früh für eine Aussage: weniger als %1 Monatswerte.</translation>
    </message>
    <message>
        <source>No date at this rate: over %1 months the slope may as well be zero.</source>
        <translation>Kein Datum bei diesem Tempo: über %1 Monate kann die Steigung auch null sein.</translation>
    </message>
    <message>
        <source>No date at this rate: over %1 months the figure goes the other way.</source>
        <translation>Kein Datum bei diesem Tempo: über %1 Monate läuft die Zahl in die andere Richtung.</translation>
    </message>
    <message>
        <source>No date at this rate: it lies further ahead than twice the %1 months that were looked at.</source>
        <translation>Kein Datum bei diesem Tempo: es läge weiter voraus als das Doppelte der betrachteten %1 Monate.</translation>
    </message>
    <message>
        <source>Slope of %1 months: too little history to choose a window by.</source>
        <translation>Steigung über %1 Monate: zu wenig Geschichte, um ein Fenster danach zu wählen.</translation>
    </message>
    <message>
        <source>Slope of %1 months: the best window in this project&apos;s own backtest.</source>
        <translation>Steigung über %1 Monate: das beste Fenster im eigenen Rückvergleich dieses Projekts.</translation>
    </message>
    <message>
        <source>Slope of %1 months, because %2 months give no date.</source>
        <translation>Steigung über %1 Monate, weil %2 Monate kein Datum ergeben.</translation>
    </message>
    <message>
        <source>No code at this commit since %1.</source>
        <translation>Kein Code in diesem Commit seit %1.</translation>
    </message>
    <message>
        <source>Too early to tell: %1 of the %2 monthly points that a trend needs.</source>
        <translation>Zu früh für eine Aussage: %1 der %2 Monatswerte, die ein Trend braucht.</translation>
    </message>
    <message>
        <source>No evidence of a trend in %1 monthly points (%2).</source>
        <translation>Kein Beleg für einen Trend in %1 Monatswerten (%2).</translation>
    </message>
    <message>
        <source>%1 %2 a year (%3 to %4)</source>
        <comment>size, unit, from, to</comment>
        <translation>%1 %2 im Jahr (%3 bis %4)</translation>
    </message>
    <message>
        <source>Rising: %1, %2, %3 monthly points.</source>
        <translation>Steigend: %1, %2, %3 Monatswerte.</translation>
    </message>
    <message>
        <source>Falling: %1, %2, %3 monthly points.</source>
        <translation>Fallend: %1, %2, %3 Monatswerte.</translation>
    </message>
    <message>
        <source>At this rate in %1 · likely in %2 · 1 in 10: by %3 · 9 in 10: by %4.</source>
        <translation>Bei diesem Tempo im %1 · wahrscheinlich im %2 · 1 von 10: bis %3 · 9 von 10: bis %4.</translation>
    </message>
    <message>
        <source>The recent rate differs: %1 %2 a year over 6 months, %3 over 24.</source>
        <translation>Das jüngste Tempo weicht ab: %1 %2 im Jahr über 6 Monate, %3 über 24.</translation>
    </message>
    <message>
        <source>This project&apos;s history is too short, or too level, to try a forecast on.</source>
        <translation>Die Geschichte dieses Projekts ist zu kurz oder zu gleichmäßig, um daran eine Vorhersage zu prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>Tried on this project&apos;s own past: %Ln forecast(s) could have been made; %1 came true in the time that was observed. A ratio of 2 means that it took twice as long as said.</source>
        <translation>
            <numerusform>An der eigenen Vergangenheit dieses Projekts geprüft: %Ln Vorhersage wäre möglich gewesen; %1 traf in der beobachteten Zeit ein. Ein Verhältnis von 2 heißt, dass es doppelt so lange dauerte wie gesagt.</numerusform>
            <numerusform>An der eigenen Vergangenheit dieses Projekts geprüft: %Ln Vorhersagen wären möglich gewesen; %1 trafen in der beobachteten Zeit ein. Ein Verhältnis von 2 heißt, dass es doppelt so lange dauerte wie gesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Gesagt am</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>ferrograph::dashboard::Dashboard</name>
    <message>
        <source>The database could not be opened</source>
        <translation>Die Datenbank konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>ferrograph::dashboard::Screenshots</name>
    <message>
        <source>There is nothing to draw: no such page or project.</source>
        <translation>Es gibt nichts zu zeichnen: keine solche Seite, kein solches Projekt.</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::AddRepositoryDialog</name>
    <message>
        <source>Add a git repository</source>
        <translation>Ein Git-Repository hinzufügen</translation>
    </message>
    <message>
        <source>Its whole history is read once, later only what is new. Nothing in it is changed or run.</source>
        <translation>Seine ganze Geschichte wird einmal gelesen, später nur das Neue. Nichts darin wird verändert oder ausgeführt.</translation>
    </message>
    <message>
        <source>Add and scan</source>
        <translation>Hinzufügen und scannen</translation>
    </message>
    <message>
        <source>/path/to/repository or https://…</source>
        <translation>/pfad/zum/repository oder https://…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Nach einem Ordner suchen</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>A work tree, a bare repository, or a URL (a copy is kept and fetched again).</source>
        <translation>Ein Arbeitsbaum, ein bloßes Repository oder eine URL (eine Kopie wird aufbewahrt und aufgefrischt).</translation>
    </message>
    <message>
        <source>Repository, a path or a URL</source>
        <translation>Repository, ein Pfad oder eine URL</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>A new name, or a project that this repository is to belong to.</source>
        <translation>Ein neuer Name oder ein Projekt, zu dem dieses Repository gehören soll.</translation>
    </message>
    <message>
        <source>the one that HEAD points at</source>
        <translation>der, auf den HEAD zeigt</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>all paths</source>
        <translation>alle Pfade</translation>
    </message>
    <message>
        <source>Only these paths</source>
        <translation>Nur diese Pfade</translation>
    </message>
    <message>
        <source>Folders, with commas between: src, rust/api</source>
        <translation>Ordner, durch Kommas getrennt: src, rust/api</translation>
    </message>
    <message>
        <source>Choose a git repository</source>
        <translation>Ein Git-Repository wählen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::Card</name>
    <message>
        <source>Menu of “%1”</source>
        <translation>Menü von „%1“</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ChangePage</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Where the change comes from</source>
        <translation>Woher die Änderung kommt</translation>
    </message>
    <message>
        <source>exposed lines; the parts add up to the line</source>
        <translation>exponierte Zeilen; die Teile ergeben zusammen die Änderung auf die Zeile genau</translation>
    </message>
    <message>
        <source>Change of exposed lines by kind</source>
        <translation>Änderung exponierter Zeilen nach Art</translation>
    </message>
    <message>
        <source>%1 is not scanned yet</source>
        <translation>%1 ist noch nicht gescannt</translation>
    </message>
    <message>
        <source>Its history is read in the background; the pages fill as it goes.</source>
        <translation>Seine Geschichte wird im Hintergrund gelesen; die Seiten füllen sich dabei.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>%1, largest first</source>
        <translation>%1, die größten zuerst</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change explained</source>
        <translation>Änderung erklärt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>der neueste Stand</translation>
    </message>
    <message>
        <source>Swap the two states</source>
        <translation>Die beiden Stände vertauschen</translation>
    </message>
    <message>
        <source>Quick choice</source>
        <translation>Schnellauswahl</translation>
    </message>
    <message>
        <source>Quick choice of a window of time</source>
        <translation>Schnellauswahl eines Zeitfensters</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Note on this step</source>
        <translation>Notiz zu diesem Schritt</translation>
    </message>
    <message>
        <source>What happened, in your own words; it shows on the charts</source>
        <translation>Was geschah, in eigenen Worten; es erscheint in den Diagrammen</translation>
    </message>
    <message>
        <source>Not all commits are explained yet.</source>
        <translation>Noch sind nicht alle Commits erklärt.</translation>
    </message>
    <message>
        <source>Note on %1 removed</source>
        <translation>Notiz zu %1 entfernt</translation>
    </message>
    <message>
        <source>Note on %1 kept</source>
        <translation>Notiz zu %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ChartTableDialog</name>
    <message>
        <source>Data of “%1”</source>
        <translation>Daten von „%1“</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ChartTableModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CodeNewCode</name>
    <message>
        <source>%1: %2 lines added, %3 memory-safe; of the native ones %4 Rust; %5 in bulk</source>
        <translation>%1: %2 Zeilen hinzugefügt, %3 speichersicher; von den nativen %4 Rust; %5 als Massenänderung</translation>
    </message>
    <message>
        <source>With bulk</source>
        <translation>Mit Massenänderungen</translation>
    </message>
    <message>
        <source>Commits of more than 10,000 added lines, and vendored or generated files</source>
        <translation>Commits mit mehr als 10.000 hinzugefügten Zeilen sowie fremde oder erzeugte Dateien</translation>
    </message>
    <message>
        <source>Lines that commits added</source>
        <translation>Zeilen, die Commits hinzugefügt haben</translation>
    </message>
    <message>
        <source>The lines of older commits are still being counted.</source>
        <translation>Die Zeilen älterer Commits werden noch gezählt.</translation>
    </message>
    <message>
        <source>No commit in this range of time changed code.</source>
        <translation>Kein Commit in diesem Zeitraum hat Code geändert.</translation>
    </message>
    <message>
        <source>lines added by class; above: share in memory-safe languages</source>
        <translation>hinzugefügte Zeilen nach Klasse; darüber: Anteil in speichersicheren Sprachen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CodePage</name>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Lines of code</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Percent of all code that counts</source>
        <translation>Prozent allen Codes, der zählt</translation>
    </message>
    <message>
        <source>Shows which</source>
        <translation>Zeigt, welche</translation>
    </message>
    <message>
        <source>At least one part of the code is always counted.</source>
        <translation>Mindestens ein Teil des Codes wird immer gezählt.</translation>
    </message>
    <message>
        <source>Code by language</source>
        <translation>Code nach Sprache</translation>
    </message>
    <message>
        <source>Lines of code by language: what is neither blank nor comment. Warm colours are not memory-safe, cool colours are; hatched are the unsafe regions of safe languages. The top of the hatched band is the exposed lines.</source>
        <translation>Codezeilen nach Sprache: was weder leer noch Kommentar ist. Warme Farben sind nicht speichersicher, kühle sind es; schraffiert sind die unsafe-Bereiche sicherer Sprachen. Die Oberkante des schraffierten Bands sind die exponierten Zeilen.</translation>
    </message>
    <message>
        <source>Unsafe Rust: R1 and R0</source>
        <translation>Unsafe Rust: R1 und R0</translation>
    </message>
    <message>
        <source>Lines in unsafe code, R1</source>
        <translation>Zeilen in unsafe-Code, R1</translation>
    </message>
    <message>
        <source>R1: lines in unsafe blocks and in the bodies of unsafe functions.</source>
        <translation>R1: Zeilen in unsafe-Blöcken und in den Rümpfen von unsafe-Funktionen.</translation>
    </message>
    <message>
        <source>Lines in unsafe { } blocks, R0, and number of blocks</source>
        <translation>Zeilen in unsafe-{ }-Blöcken, R0, und Zahl der Blöcke</translation>
    </message>
    <message>
        <source>R0: lines in unsafe blocks. Splitting an unsafe function into blocks raises R0 and lowers R1.</source>
        <translation>R0: Zeilen in unsafe-Blöcken. Eine unsafe-Funktion in Blöcke zu teilen hebt R0 und senkt R1.</translation>
    </message>
    <message>
        <source>By directory</source>
        <translation>Nach Verzeichnis</translation>
    </message>
    <message>
        <source>the most exposed lines at any time, each on its own scale</source>
        <translation>die meisten exponierten Zeilen je, jedes auf eigener Skala</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>project, about the file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>code lines, %1</source>
        <translation>Codezeilen, %1</translation>
    </message>
    <message>
        <source>%1 is not scanned yet</source>
        <translation>%1 ist noch nicht gescannt</translation>
    </message>
    <message>
        <source>Its history is read in the background; the pages fill as it goes.</source>
        <translation>Seine Geschichte wird im Hintergrund gelesen; die Seiten füllen sich dabei.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>No commit in this range of time</source>
        <translation>Kein Commit in diesem Zeitraum</translation>
    </message>
    <message>
        <source>The history has commits at other times.</source>
        <translation>Die Geschichte hat Commits zu anderen Zeiten.</translation>
    </message>
    <message>
        <source>Show all of the time</source>
        <translation>Die ganze Zeit zeigen</translation>
    </message>
    <message>
        <source>No code in these parts</source>
        <translation>Kein Code in diesen Teilen</translation>
    </message>
    <message>
        <source>The project has no code that counts in %1.</source>
        <translation>Das Projekt hat in %1 keinen Code, der zählt.</translation>
    </message>
    <message>
        <source>Count all parts</source>
        <translation>Alle Teile zählen</translation>
    </message>
    <message>
        <source>No code that counts</source>
        <translation>Kein Code, der zählt</translation>
    </message>
    <message>
        <source>The history holds no file in a programming language.</source>
        <translation>Die Geschichte enthält keine Datei in einer Programmiersprache.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Filter by path</source>
        <translation>Nach Pfad filtern</translation>
    </message>
    <message>
        <source>Filter files by path</source>
        <translation>Dateien nach Pfad filtern</translation>
    </message>
    <message>
        <source>The files could not be read</source>
        <translation>Die Dateien konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Show the newest state</source>
        <translation>Den neuesten Stand zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <comment>commit, date</comment>
        <translation>bei %1, %2</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>No file counts at this state.</source>
        <translation>In diesem Stand zählt keine Datei.</translation>
    </message>
    <message>
        <source>No path contains “%1”</source>
        <translation>Kein Pfad enthält „%1“</translation>
    </message>
    <message>
        <source>Files are filtered by their path.</source>
        <translation>Dateien werden nach ihrem Pfad gefiltert.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n Datei in die Zwischenablage kopiert.</numerusform>
            <numerusform>%n Dateien in die Zwischenablage kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Lines that commits added</source>
        <translation>Zeilen, die Commits hinzugefügt haben</translation>
    </message>
    <message>
        <source>Is the trend real?</source>
        <translation>Ist der Trend echt?</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CodeView</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Suchen oder einen Befehl ausführen …</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Up/Down</source>
        <comment>keys</comment>
        <translation>Auf/Ab</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>keys</comment>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>keep open</source>
        <translation>offen lassen</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>only this group</source>
        <translation>nur diese Gruppe</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>alle Gruppen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ComponentDialog</name>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Neue Komponente</translation>
    </message>
    <message>
        <source>Milestones and limits can be of one component, or of all with a tag.</source>
        <translation>Meilensteine und Grenzen können für eine Komponente gelten oder für alle mit einem Schlagwort.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>One pattern a line, from the repository&apos;s root: * stops at slashes, ** does not.</source>
        <translation>Ein Muster je Zeile, von der Wurzel des Repositorys an: * hält an Schrägstrichen, ** nicht.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>With commas between.</source>
        <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A component needs a name.</source>
        <translation>Eine Komponente braucht einen Namen.</translation>
    </message>
    <message>
        <source>A component needs at least one path.</source>
        <translation>Eine Komponente braucht mindestens einen Pfad.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CrashDialog</name>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Freed by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Allocated by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Uninitialised value from</source>
        <translation>Uninitialisierter Wert aus</translation>
    </message>
    <message>
        <source>Previous access</source>
        <translation>Früherer Zugriff</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 · %2 · memory safety: %3</source>
        <translation>%1 · %2 · Speichersicherheit: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>%n Vorkommen</numerusform>
            <numerusform>%n Vorkommen</numerusform>
        </translation>
    </message>
    <message>
        <source>first seen %1, last seen %2</source>
        <translation>zuerst gesehen %1, zuletzt %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Aufrufstapel</translation>
    </message>
    <message>
        <source>Raw report</source>
        <translation>Rohbericht</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>Vorkommen</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Not a bug</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>The report holds no stack.</source>
        <translation>Der Bericht enthält keinen Aufrufstapel.</translation>
    </message>
    <message>
        <source>Show a file</source>
        <translation>Eine Datei zeigen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::CrashTableModel</name>
    <message>
        <source>○ Ungrouped</source>
        <comment>severity of a crash without a group</comment>
        <translation>○ Ungruppiert</translation>
    </message>
    <message>
        <source>▲ High</source>
        <comment>severity of a crash</comment>
        <translation>▲ Hoch</translation>
    </message>
    <message>
        <source>■ Medium</source>
        <comment>severity of a crash</comment>
        <translation>■ Mittel</translation>
    </message>
    <message>
        <source>● Low</source>
        <comment>severity of a crash</comment>
        <translation>● Niedrig</translation>
    </message>
    <message>
        <source>· Info</source>
        <comment>severity of a crash</comment>
        <translation>· Info</translation>
    </message>
    <message>
        <source>? Unknown</source>
        <comment>severity of a crash</comment>
        <translation>? Unbekannt</translation>
    </message>
    <message>
        <source>new</source>
        <comment>state of a crash</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a crash</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>reopened</source>
        <comment>state of a crash</comment>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>✓ fixed</source>
        <comment>state of a crash</comment>
        <translation>✓ behoben</translation>
    </message>
    <message>
        <source>not a bug</source>
        <comment>state of a crash</comment>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::EditorDialog</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>The command that opens a file from the window.</source>
        <translation>Der Befehl, der eine Datei aus dem Fenster öffnet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%f stands for the file, %l for the line. Empty: what the desktop opens it with.</source>
        <translation>%f steht für die Datei, %l für die Zeile. Leer: womit die Arbeitsumgebung sie öffnet.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::EffortMap</name>
    <message>
        <source>Fuzzing effort by target</source>
        <translation>Fuzzing-Aufwand je Ziel</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>up to %1 executions a week</source>
        <translation>bis zu %1 Ausführungen je Woche</translation>
    </message>
    <message>
        <source>new crash · grey: no run that week</source>
        <translation>neuer Absturz · grau: kein Lauf in dieser Woche</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>%1 executions</source>
        <translation>%1 Ausführungen</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>, a new crash</source>
        <translation>, ein neuer Absturz</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::EvidenceDialog</name>
    <message>
        <source>It cannot be measured, so it needs words and a place where they can be read.</source>
        <translation>Das lässt sich nicht messen; es braucht Worte und eine Stelle, wo sie zu lesen sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Veröffentlicht unter</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Dates are written like 2027-06-30, 2027-06 or 2027.</source>
        <translation>Ein Datum steht als 2027-06-30, 2027-06 oder 2027.</translation>
    </message>
    <message>
        <source>An address begins with https://.</source>
        <translation>Eine Adresse beginnt mit https://.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FileHistoryView</name>
    <message>
        <source>Back to all code</source>
        <translation>Zurück zu allem Code</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Code lines</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>Unsafe, R1</source>
        <translation>Unsafe, R1</translation>
    </message>
    <message>
        <source>In blocks, R0</source>
        <translation>In Blöcken, R0</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>code lines</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Versions of the file</source>
        <translation>Fassungen der Datei</translation>
    </message>
    <message>
        <source>Code lines of %1</source>
        <translation>Codezeilen von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n, the newest first</source>
        <comment>versions</comment>
        <translation>
            <numerusform>%n, die neueste zuerst</numerusform>
            <numerusform>%n, die neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>No history of this file</source>
        <translation>Keine Geschichte dieser Datei</translation>
    </message>
    <message>
        <source>The file is in no work tree on this machine</source>
        <translation>Die Datei liegt auf diesem Rechner in keinem Arbeitsbaum</translation>
    </message>
    <message>
        <source>%1 · gone since %2</source>
        <translation>%1 · weg seit %2</translation>
    </message>
    <message>
        <source>%1 · last changed %2</source>
        <translation>%1 · zuletzt geändert %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Unsafe regions</source>
        <translation>Unsichere Bereiche</translation>
    </message>
    <message>
        <source>Crashes and open findings</source>
        <translation>Abstürze und offene Befunde</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next unsafe region</source>
        <translation>Nächster unsicherer Bereich</translation>
    </message>
    <message>
        <source>Previous unsafe region</source>
        <translation>Voriger unsicherer Bereich</translation>
    </message>
    <message>
        <source>Source of the file</source>
        <translation>Quelltext der Datei</translation>
    </message>
    <message>
        <source>%1 · lines %2 to %3</source>
        <translation>%1 · Zeilen %2 bis %3</translation>
    </message>
    <message>
        <source>Enter or a double click shows the text of a version.</source>
        <translation>Eingabe oder Doppelklick zeigt den Text einer Version.</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <comment>commit, date</comment>
        <translation>bei %1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, the longest first</source>
        <translation>
            <numerusform>%Ln, der längste zuerst</numerusform>
            <numerusform>%Ln, die längsten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be shown</source>
        <translation>Der Text kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FileTableModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Whether the language is memory-safe by default</source>
        <translation>Ob die Sprache von Haus aus speichersicher ist</translation>
    </message>
    <message>
        <source>What part the path plays: product, tests, vendored, generated, docs</source>
        <translation>Welchen Teil der Pfad ausmacht: Produkt, Tests, Fremdcode, Erzeugtes, Doku</translation>
    </message>
    <message>
        <source>Lines that are not memory-safe</source>
        <translation>Zeilen, die nicht speichersicher sind</translation>
    </message>
    <message>
        <source>Lines in unsafe blocks</source>
        <translation>Zeilen in unsafe-Blöcken</translation>
    </message>
    <message>
        <source>Lines in unsafe blocks and functions</source>
        <translation>Zeilen in unsafe-Blöcken und -Funktionen</translation>
    </message>
    <message>
        <source>R1 and unsafe impl, unsafe trait, extern blocks</source>
        <translation>R1 und unsafe impl, unsafe trait, extern-Blöcke</translation>
    </message>
    <message>
        <source>Number of unsafe blocks</source>
        <translation>Zahl der unsafe-Blöcke</translation>
    </message>
    <message>
        <source>Lines of code</source>
        <translation>Codezeilen</translation>
    </message>
    <message>
        <source>Lines of comment</source>
        <translation>Kommentarzeilen</translation>
    </message>
    <message>
        <source>Blank lines</source>
        <translation>Leerzeilen</translation>
    </message>
    <message>
        <source>Commits that changed it in the last 12 months</source>
        <translation>Commits, die sie in den letzten 12 Monaten geändert haben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>R0</source>
        <translation>R0</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Churn, 12 m</source>
        <translation>Änd., 12 M.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FileVersionsModel</name>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>R0</source>
        <translation>R0</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingBundleModel</name>
    <message>
        <source>no CWE</source>
        <translation>keine CWE</translation>
    </message>
    <message>
        <source>in no directory</source>
        <translation>in keinem Verzeichnis</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>CWE</source>
        <translation>CWE</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingDetailView</name>
    <message>
        <source>The run names no commit, so the code is as the tool wrote it.</source>
        <translation>Der Lauf nennt keinen Commit, der Code ist daher so, wie das Werkzeug ihn schrieb.</translation>
    </message>
    <message>
        <source>%1 has no line %2 at %3.</source>
        <translation>%1 hat bei %3 keine Zeile %2.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>path, commit</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Code flow</source>
        <translation>Weg durch den Code</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln step(s) in between</source>
        <translation>
            <numerusform>%Ln Schritt dazwischen zeigen</numerusform>
            <numerusform>%Ln Schritte dazwischen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1: show %2</source>
        <translation>Schritt %1: %2 zeigen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, commit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in one run</source>
        <translation>
            <numerusform>%Ln Mal in einem Lauf</numerusform>
            <numerusform>%Ln Mal in einem Lauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>ambiguous: which earlier finding this is could not be made out</source>
        <translation>mehrdeutig: welcher frühere Befund das ist, war nicht zu klären</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>of the tool</comment>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 could not be found at %2.</source>
        <comment>path, commit</comment>
        <translation>%1 war bei %2 nicht zu finden.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingTableModel</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingTriageBox</name>
    <message>
        <source>Triage</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Accepted for how long</source>
        <translation>Wie lange hingenommen</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Auf Dauer</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>Hingenommen bis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note, kept with the finding</source>
        <translation>Notiz, bleibt beim Befund</translation>
    </message>
    <message>
        <source>Who judges</source>
        <translation>Wer urteilt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save the judgement</source>
        <translation>Das Urteil sichern</translation>
    </message>
    <message>
        <source>Last change: %1, %2</source>
        <comment>judgement, date</comment>
        <translation>Letzte Änderung: %1, %2</translation>
    </message>
    <message>
        <source>Last change: %1 by %2, %3</source>
        <comment>judgement, person, date</comment>
        <translation>Letzte Änderung: %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingsCard</name>
    <message>
        <source>Findings by severity</source>
        <translation>Befunde nach Schwere</translation>
    </message>
    <message>
        <source>Go to the Findings page</source>
        <translation>Zur Seite der Befunde</translation>
    </message>
    <message>
        <source>Open findings by severity</source>
        <translation>Offene Befunde nach Schwere</translation>
    </message>
    <message>
        <source>No findings yet</source>
        <translation>Noch keine Befunde</translation>
    </message>
    <message>
        <source>Results of static analysers as SARIF files are shown here by severity.</source>
        <translation>Ergebnisse statischer Analyse als SARIF-Dateien werden hier nach Schwere gezeigt.</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>No memory-safety finding</source>
        <translation>Kein Befund zur Speichersicherheit</translation>
    </message>
    <message>
        <source>%1 risky constructs are open; they are counted apart.</source>
        <translation>%1 riskante Konstrukte sind offen; sie werden getrennt gezählt.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>open, memory safety</source>
        <translation>offen, Speichersicherheit</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingsFilterBar</name>
    <message>
        <source>Filter: path, rule, message</source>
        <translation>Filter: Pfad, Regel, Meldung</translation>
    </message>
    <message>
        <source>Filter findings by path, rule or message</source>
        <translation>Befunde nach Pfad, Regel oder Meldung filtern</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>New</source>
        <comment>findings</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Fixed</source>
        <comment>findings</comment>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <comment>findings</comment>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Open: new, known and reopened ones</source>
        <translation>Offen: neue, bekannte und wieder offene</translation>
    </message>
    <message>
        <source>First seen in the newest run of their tool</source>
        <translation>Zuerst im neuesten Lauf ihres Werkzeugs gesehen</translation>
    </message>
    <message>
        <source>No longer there, each with its reason</source>
        <translation>Nicht mehr da, jeder mit seinem Grund</translation>
    </message>
    <message>
        <source>By the tool, in the source, or judged here</source>
        <translation>Vom Werkzeug, im Quelltext oder hier beurteilt</translation>
    </message>
    <message>
        <source>Memory safety only</source>
        <translation>Nur Speichersicherheit</translation>
    </message>
    <message>
        <source>Only what the default profile holds for memory safety: the violation itself, and what normally leads to one</source>
        <translation>Nur was das übliche Profil für Speichersicherheit hält: die Verletzung selbst und was gewöhnlich zu ihr führt</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Kind of results</source>
        <translation>Art der Ergebnisse</translation>
    </message>
    <message>
        <source>Defects that a tool shows</source>
        <translation>Fehler, die ein Werkzeug zeigt</translation>
    </message>
    <message>
        <source>Calls and patterns that are easily used wrongly; no defect is shown, so they are counted apart</source>
        <translation>Aufrufe und Muster, die leicht falsch gebraucht werden; ein Fehler wird nicht gezeigt, daher getrennt gezählt</translation>
    </message>
    <message>
        <source>Where code is unsafe by its nature; counted apart</source>
        <translation>Wo Code seiner Art nach unsicher ist; getrennt gezählt</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Befunde gruppieren</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By directory</source>
        <translation>Nach Verzeichnis</translation>
    </message>
    <message>
        <source>By CWE</source>
        <translation>Nach CWE</translation>
    </message>
    <message>
        <source>Only %1; press to show all</source>
        <translation>Nur %1; drücken zeigt alle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>CWE</source>
        <translation>CWE</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FindingsPage</name>
    <message>
        <source>Open over time</source>
        <translation>Offen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Findings that were open after the last run of each tool up to that day. A run closes only what its own tool reported; a failed run closes nothing.</source>
        <translation>Befunde, die nach dem letzten Lauf jedes Werkzeugs bis zu diesem Tag offen waren. Ein Lauf schließt nur, was sein eigenes Werkzeug gemeldet hat; ein gescheiterter schließt nichts.</translation>
    </message>
    <message>
        <source>Stacked by</source>
        <translation>Gestapelt nach</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Groups of findings</source>
        <translation>Gruppen von Befunden</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Show the file&apos;s history</source>
        <translation>Geschichte der Datei zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>Add a git repository; results of its analysis go to its project.</source>
        <translation>Ein Git-Repository hinzufügen; die Ergebnisse seiner Analyse kommen zu seinem Projekt.</translation>
    </message>
    <message>
        <source>Add a git repository…</source>
        <translation>Ein Git-Repository hinzufügen …</translation>
    </message>
    <message>
        <source>one run so far: the line begins with the next</source>
        <translation>bisher ein Lauf: die Linie beginnt mit dem nächsten</translation>
    </message>
    <message>
        <source>at the end of each month</source>
        <translation>am Ende jedes Monats</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Results of static analysers as SARIF files, or whole folders of them; each run is a point in time. Drop them anywhere.</source>
        <translation>Ergebnisse statischer Analyse als SARIF-Dateien oder ganze Ordner davon; jeder Lauf ist ein Zeitpunkt. Irgendwo ablegen.</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>No result of this project is a memory-safety finding</source>
        <translation>Kein Ergebnis dieses Projekts ist ein Befund zur Speichersicherheit</translation>
    </message>
    <message>
        <source>%1 reports risky constructs: calls and patterns that are easily used wrongly, without showing a defect. %2 of them are open. They are charted apart and never counted as findings.</source>
        <translation>%1 meldet riskante Konstrukte: Aufrufe und Muster, die leicht falsch gebraucht werden, ohne einen Fehler zu zeigen. %2 davon sind offen. Sie werden getrennt dargestellt und nie als Befunde gezählt.</translation>
    </message>
    <message>
        <source>Show risky constructs</source>
        <translation>Riskante Konstrukte zeigen</translation>
    </message>
    <message>
        <source>%1 lists where code is unsafe by its nature: %2 places. They are charted apart and never counted as findings.</source>
        <translation>%1 zählt auf, wo Code seiner Art nach unsicher ist: %2 Stellen. Sie werden getrennt dargestellt und nie als Befunde gezählt.</translation>
    </message>
    <message>
        <source>Show the unsafe inventory</source>
        <translation>Bestand an unsicherem Code zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s); Enter shows what is in one</source>
        <translation>
            <numerusform>%Ln Gruppe; Eingabe zeigt, was darin ist</numerusform>
            <numerusform>%Ln Gruppen; Eingabe zeigt, was in einer ist</numerusform>
        </translation>
    </message>
    <message>
        <source>1–%1 of %2, more as you scroll</source>
        <translation>1–%1 von %2, mehr beim Rollen</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln, das ist alles</numerusform>
            <numerusform>alle %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this kind is open</source>
        <translation>Nichts dieser Art ist offen</translation>
    </message>
    <message>
        <source>%1 known in all, of which %2 fixed and %3 suppressed. %4</source>
        <translation>%1 insgesamt bekannt, davon %2 behoben und %3 unterdrückt. %4</translation>
    </message>
    <message>
        <source>No finding passes the filter</source>
        <translation>Kein Befund passt zum Filter</translation>
    </message>
    <message>
        <source>There are others of this project.</source>
        <translation>Das Projekt hat andere.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keiner gewählt</translation>
    </message>
    <message>
        <source>Choose one in the table: its code, the way there, its history, and the judgement are shown here.</source>
        <translation>Einen in der Tabelle wählen: sein Code, der Weg dorthin, seine Geschichte und das Urteil stehen hier.</translation>
    </message>
    <message>
        <source>The findings could not be read</source>
        <translation>Die Befunde konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>These findings have nothing of the kind in common.</source>
        <translation>Diese Befunde haben nichts dergleichen gemein.</translation>
    </message>
    <message>
        <source>Judgement taken back</source>
        <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
        <source>Finding judged: %1</source>
        <translation>Befund beurteilt: %1</translation>
    </message>
    <message>
        <source>The finding was copied to the clipboard.</source>
        <translation>Der Befund wurde in die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>at the end of each week</source>
        <translation>am Ende jeder Woche</translation>
    </message>
    <message>
        <source>at the end of each day</source>
        <translation>am Ende jedes Tages</translation>
    </message>
    <message>
        <source>%1 over time, counted apart</source>
        <translation>%1 im Lauf der Zeit, getrennt gezählt</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FlowStrip</name>
    <message>
        <source>New and fixed, and the runs</source>
        <translation>Neu und behoben, und die Läufe</translation>
    </message>
    <message>
        <source>%1 new and %2 fixed in all</source>
        <translation>%1 neu und %2 behoben insgesamt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) with a failed run</source>
        <translation>
            <numerusform>%Ln Schritt mit gescheitertem Lauf</numerusform>
            <numerusform>%Ln Schritte mit gescheitertem Lauf</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ new</source>
        <translation>↑ neu</translation>
    </message>
    <message>
        <source>↓ fixed</source>
        <translation>↓ behoben</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FormDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FuzzingCard</name>
    <message>
        <source>Open crashes</source>
        <translation>Offene Abstürze</translation>
    </message>
    <message>
        <source>Fuzzing</source>
        <translation>Fuzzing</translation>
    </message>
    <message>
        <source>No fuzzing results yet</source>
        <translation>Noch keine Fuzzing-Ergebnisse</translation>
    </message>
    <message>
        <source>Logs of sanitizers and fuzzers will be shown here by root cause.</source>
        <translation>Protokolle von Sanitizern und Fuzzern erscheinen hier nach Ursache.</translation>
    </message>
    <message>
        <source>No open crash</source>
        <translation>Kein offener Absturz</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::FuzzingPage</name>
    <message>
        <source>Fuzzing effort</source>
        <translation>Fuzzing-Aufwand</translation>
    </message>
    <message>
        <source>Open crashes</source>
        <translation>Offene Abstürze</translation>
    </message>
    <message>
        <source>Open crashes by class</source>
        <translation>Offene Abstürze nach Klasse</translation>
    </message>
    <message>
        <source>Crashes per million executions</source>
        <translation>Abstürze je Million Ausführungen</translation>
    </message>
    <message>
        <source>Coverage of source lines</source>
        <translation>Abdeckung der Quellzeilen</translation>
    </message>
    <message>
        <source>Coverage of counters (libFuzzer)</source>
        <translation>Abdeckung der Zähler (libFuzzer)</translation>
    </message>
    <message>
        <source>Coverage of edges (AFL, honggfuzz)</source>
        <translation>Abdeckung der Kanten (AFL, honggfuzz)</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>by root cause, most severe first</source>
        <translation>nach Ursache, die schwersten zuerst</translation>
    </message>
    <message>
        <source>No fuzzing results yet</source>
        <translation>Noch keine Fuzzing-Ergebnisse</translation>
    </message>
    <message>
        <source>Import logs of sanitizers and fuzzers, directories of AFL or honggfuzz, or coverage: ferrograph import PATH --project %1</source>
        <translation>Protokolle von Sanitizern und Fuzzern, Verzeichnisse von AFL oder honggfuzz oder Abdeckung importieren: ferrograph import PATH --project %1</translation>
    </message>
    <message>
        <source>root causes by class</source>
        <translation>Ursachen nach Klasse</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>Memory-safety crashes</source>
        <translation>Speichersicherheits-Abstürze</translation>
    </message>
    <message>
        <source>per million executions, and as they are</source>
        <translation>je Million Ausführungen und wie sie sind</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>percent of the build; a new build breaks the line</source>
        <translation>Prozent des Builds; ein neuer Build unterbricht die Linie</translation>
    </message>
    <message>
        <source>The database could not be read</source>
        <translation>Die Datenbank konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Fuzzing</source>
        <translation>Fuzzing</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Ergebnisse öffnen …</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::GoalChart</name>
    <message>
        <source>%1: %2</source>
        <comment>date, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>due</source>
        <comment>on a chart, at its date</comment>
        <translation>fällig</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::GoalField</name>
    <message>
        <source>the whole project</source>
        <translation>das ganze Projekt</translation>
    </message>
    <message>
        <source>component %1</source>
        <translation>Komponente %1</translation>
    </message>
    <message>
        <source>all tagged %1</source>
        <translation>alle mit %1</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Share of languages</source>
        <translation>Anteil von Sprachen</translation>
    </message>
    <message>
        <source>Lines of languages</source>
        <translation>Zeilen von Sprachen</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>part of the project</source>
        <translation>Teil des Projekts</translation>
    </message>
    <message>
        <source>at most or at least</source>
        <translation>höchstens oder mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::GoalTableModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::GrantDialog</name>
    <message>
        <source>Grant</source>
        <translation>Förderung</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>Neue Förderung</translation>
    </message>
    <message>
        <source>What changed before, during and after it is computed from the history.</source>
        <translation>Was sich davor, währenddessen und danach änderte, wird aus der Geschichte berechnet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Förderer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>A day, a month (2027-06) or a year: its last day counts.</source>
        <translation>Ein Tag, ein Monat (2027-06) oder ein Jahr: es zählt der letzte Tag.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done, in words; reports repeat it.</source>
        <translation>Was getan wurde, in Worten; Berichte geben es wieder.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>Messgröße hinzufügen</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Messgröße %1</translation>
    </message>
    <message>
        <source>%1: why</source>
        <comment>measure 2</comment>
        <translation>%1: warum</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Warum diese</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>measure 2</comment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation>Die Messgröße entfernen</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>What the grant was to reach.</source>
        <translation>Was die Förderung erreichen sollte.</translation>
    </message>
    <message>
        <source>These are not languages that Ferrograph knows.</source>
        <translation>Das sind keine Sprachen, die Ferrograph kennt.</translation>
    </message>
    <message>
        <source>New code is measured of the whole project only.</source>
        <translation>Neuer Code wird nur im ganzen Projekt gemessen.</translation>
    </message>
    <message>
        <source>A grant needs a title.</source>
        <translation>Eine Förderung braucht einen Titel.</translation>
    </message>
    <message>
        <source>Dates are written like 2027-06-30, 2027-06 or 2027.</source>
        <translation>Ein Datum steht als 2027-06-30, 2027-06 oder 2027.</translation>
    </message>
    <message>
        <source>A grant needs its first and its last day.</source>
        <translation>Eine Förderung braucht ihren ersten und ihren letzten Tag.</translation>
    </message>
    <message>
        <source>It ends before it starts.</source>
        <translation>Sie endet vor ihrem Beginn.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::HotFilesModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Lines in unsafe blocks and functions</source>
        <translation>Zeilen in unsafe-Blöcken und -Funktionen</translation>
    </message>
    <message>
        <source>Lines that are not memory-safe</source>
        <translation>Zeilen, die nicht speichersicher sind</translation>
    </message>
    <message>
        <source>Commits that changed it in the last 12 months</source>
        <translation>Commits, die sie in den letzten 12 Monaten geändert haben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>Churn, 12 m</source>
        <translation>Änd., 12 M.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::HotspotModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Lines that are not memory-safe</source>
        <translation>Zeilen, die nicht speichersicher sind</translation>
    </message>
    <message>
        <source>Of the file&apos;s code lines</source>
        <translation>An den Codezeilen der Datei</translation>
    </message>
    <message>
        <source>Commits that changed it in the last 12 months</source>
        <translation>Commits, die sie in den letzten 12 Monaten geändert haben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Change of exposed lines since the chosen state</source>
        <translation>Änderung exponierter Zeilen seit dem gewählten Stand</translation>
    </message>
    <message>
        <source>Open findings and open crashes</source>
        <translation>Offene Befunde und offene Abstürze</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::HotspotsPage</name>
    <message>
        <source>What the colour shows</source>
        <translation>Was die Farbe zeigt</translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Where the exposed code is</source>
        <translation>Wo der exponierte Code ist</translation>
    </message>
    <message>
        <source>Treemap of the files</source>
        <translation>Kachelkarte der Dateien</translation>
    </message>
    <message>
        <source>all folders</source>
        <translation>alle Ordner</translation>
    </message>
    <message>
        <source>%1 (Backspace: up)</source>
        <translation>%1 (Rücktaste: nach oben)</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Ranked files</source>
        <translation>Dateien in Rangfolge</translation>
    </message>
    <message>
        <source>What files are ranked by</source>
        <translation>Wonach die Dateien geordnet sind</translation>
    </message>
    <message>
        <source>How good is this ranking?</source>
        <translation>Wie gut ist diese Rangfolge?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No code that counts</source>
        <translation>Kein Code, der zählt</translation>
    </message>
    <message>
        <source>%1 is not scanned yet</source>
        <translation>%1 ist noch nicht gescannt</translation>
    </message>
    <message>
        <source>There is no file to rank at the newest commit.</source>
        <translation>Im neuesten Commit gibt es keine Datei, die einzuordnen wäre.</translation>
    </message>
    <message>
        <source>Its history is read in the background; the pages fill as it goes.</source>
        <translation>Seine Geschichte wird im Hintergrund gelesen; die Seiten füllen sich dabei.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>area: code lines, colour: exposed share</source>
        <translation>Fläche: Codezeilen, Farbe: exponierter Anteil</translation>
    </message>
    <message>
        <source>area: code lines, colour: commits of the last 12 months</source>
        <translation>Fläche: Codezeilen, Farbe: Commits der letzten 12 Monate</translation>
    </message>
    <message>
        <source>0 % exposed</source>
        <translation>0 % exponiert</translation>
    </message>
    <message>
        <source>no commits</source>
        <translation>keine Commits</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>most commits</source>
        <translation>die meisten Commits</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>Brennpunkte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>Neu seit</translation>
    </message>
    <message>
        <source>New since: a date, tag or commit</source>
        <translation>Neu seit: ein Datum, Git-Tag oder Commit</translation>
    </message>
    <message>
        <source>area: code lines, colour: open findings and crashes</source>
        <translation>Fläche: Codezeilen, Farbe: offene Befunde und Abstürze</translation>
    </message>
    <message>
        <source>area: code lines, colour: when it was last changed</source>
        <translation>Fläche: Codezeilen, Farbe: wann zuletzt geändert</translation>
    </message>
    <message>
        <source>grey: none</source>
        <translation>grau: keine</translation>
    </message>
    <message>
        <source>most</source>
        <translation>die meisten</translation>
    </message>
    <message>
        <source>unchanged the longest</source>
        <translation>am längsten unverändert</translation>
    </message>
    <message>
        <source>changed last</source>
        <translation>zuletzt geändert</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ImportListDialog</name>
    <message>
        <source>Import a list of projects</source>
        <translation>Eine Liste von Projekten importieren</translation>
    </message>
    <message>
        <source>%1. Every repository in it is scanned after the import.</source>
        <translation>%1. Jedes Repository darin wird nach dem Import gescannt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What the list holds</source>
        <translation>Was die Liste enthält</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n project(s)</source>
        <translation>
            <numerusform>%n Projekt importieren</numerusform>
            <numerusform>%n Projekte importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::InfoBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::JobPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Close the job panel</source>
        <translation>Auftragsleiste schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 running, %2 done</source>
        <translation>%1 in Arbeit, %2 fertig</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::JobRow</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>cancelled; what was read is kept</source>
        <translation>abgebrochen; das Gelesene bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>„%1“ abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::KpiCard</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::LanguageClassesDialog</name>
    <message>
        <source>memory-safe</source>
        <translation>speichersicher</translation>
    </message>
    <message>
        <source>not memory-safe</source>
        <translation>nicht speichersicher</translation>
    </message>
    <message>
        <source>assembly</source>
        <translation>Assembler</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Language classes</source>
        <translation>Sprachklassen</translation>
    </message>
    <message>
        <source>All figures of this database follow a change at once; nothing is scanned again. Figures of different tables cannot be compared.</source>
        <translation>Alle Zahlen dieser Datenbank folgen einer Änderung sofort; nichts wird erneut gescannt. Zahlen verschiedener Tabellen lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Filter languages</source>
        <translation>Sprachen filtern</translation>
    </message>
    <message>
        <source>Languages and their classes</source>
        <translation>Sprachen und ihre Klassen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Back to the builtin table</source>
        <translation>Zurück zur mitgelieferten Tabelle</translation>
    </message>
    <message>
        <source>Class of %1</source>
        <translation>Klasse von %1</translation>
    </message>
    <message>
        <source>Builtin: %1</source>
        <translation>Mitgeliefert: %1</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This database may only be read: nothing can be scanned or changed.</source>
        <translation>Diese Datenbank darf nur gelesen werden: nichts kann gescannt oder geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) of %1 could not be read; their lines are in no figure.</source>
        <translation>
            <numerusform>%Ln Objekt von %1 konnte nicht gelesen werden; seine Zeilen sind in keiner Zahl.</numerusform>
            <numerusform>%Ln Objekte von %1 konnten nicht gelesen werden; ihre Zeilen sind in keiner Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>List them</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>Quit while a job runs?</source>
        <translation>Beenden, während ein Auftrag läuft?</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are not done. What has been read so far is kept, the rest is read next time.</source>
        <translation>
            <numerusform>%n Auftrag ist nicht fertig. Was bisher gelesen wurde, bleibt; der Rest wird beim nächsten Mal gelesen.</numerusform>
            <numerusform>%n Aufträge sind nicht fertig. Was bisher gelesen wurde, bleibt; der Rest wird beim nächsten Mal gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Add a git repository…</source>
        <translation>Ein Git-Repository hinzufügen …</translation>
    </message>
    <message>
        <source>Import a list of projects…</source>
        <translation>Eine Liste von Projekten importieren …</translation>
    </message>
    <message>
        <source>Choose a list of projects</source>
        <translation>Eine Projektliste wählen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.json)</source>
        <translation>Listen (*.csv *.json)</translation>
    </message>
    <message>
        <source>Open the sample projects</source>
        <translation>Die Beispielprojekte öffnen</translation>
    </message>
    <message>
        <source>Scan this project for new commits</source>
        <translation>Dieses Projekt nach neuen Commits scannen</translation>
    </message>
    <message>
        <source>Scan all projects for new commits</source>
        <translation>Alle Projekte nach neuen Commits scannen</translation>
    </message>
    <message>
        <source>Project settings and target…</source>
        <translation>Projekteinstellungen und Ziel …</translation>
    </message>
    <message>
        <source>Remove this project…</source>
        <translation>Dieses Projekt entfernen …</translation>
    </message>
    <message>
        <source>List the objects that could not be read</source>
        <translation>Die Objekte auflisten, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>Datenbank öffnen …</translation>
    </message>
    <message>
        <source>Open a Ferrograph database</source>
        <translation>Eine Ferrograph-Datenbank öffnen</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Datenbanken (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Filter what the page lists</source>
        <translation>Filtern, was die Seite auflistet</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Die Seite neu lesen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Show or hide the jobs</source>
        <translation>Aufträge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Aussehen: %1</translation>
    </message>
    <message>
        <source>Editor…</source>
        <translation>Editor …</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>About Ferrograph</source>
        <translation>Über Ferrograph</translation>
    </message>
    <message>
        <source>Page as a picture (PNG)…</source>
        <translation>Seite als Bild (PNG) …</translation>
    </message>
    <message>
        <source>Page as vectors (PDF)…</source>
        <translation>Seite als Vektoren (PDF) …</translation>
    </message>
    <message>
        <source>Page as vectors (SVG)…</source>
        <translation>Seite als Vektoren (SVG) …</translation>
    </message>
    <message>
        <source>Data of the page (CSV)…</source>
        <translation>Daten der Seite (CSV) …</translation>
    </message>
    <message>
        <source>Table “%1” (CSV)…</source>
        <translation>Tabelle „%1“ (CSV) …</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>This page has no table.</source>
        <translation>Diese Seite hat keine Tabelle.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>Die Sprache wechselt mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its figures, settings and target are removed from this database. The repositories themselves are not touched.</source>
        <translation>Seine Zahlen, Einstellungen und sein Ziel werden aus dieser Datenbank entfernt. Die Repositorys selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Language classes…</source>
        <translation>Sprachklassen …</translation>
    </message>
    <message>
        <source>Open results…</source>
        <translation>Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>Report of the project (PDF)…</source>
        <translation>Bericht über das Projekt (PDF)…</translation>
    </message>
    <message>
        <source>Report of the project (HTML)…</source>
        <translation>Bericht über das Projekt (HTML)…</translation>
    </message>
    <message>
        <source>The changes of %1 are not explained to the end.</source>
        <translation>Die Änderungen von %1 sind nicht zu Ende erklärt.</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %Ln projects are not explained to the end.</source>
        <translation>
            <numerusform>Die Änderungen von %Ln Projekt sind nicht zu Ende erklärt.</numerusform>
            <numerusform>Die Änderungen von %Ln Projekten sind nicht zu Ende erklärt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain them</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht sichern</translation>
    </message>
    <message>
        <source>Is the trend real? With its backtest</source>
        <translation>Ist der Trend echt? Mit seinem Rückvergleich</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a figure of a project</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Print the report of the project…</source>
        <translation>Den Bericht über das Projekt drucken…</translation>
    </message>
    <message>
        <source>Report of the portfolio (PDF)…</source>
        <translation>Bericht über das Portfolio (PDF)…</translation>
    </message>
    <message>
        <source>Report of the portfolio (HTML)…</source>
        <translation>Bericht über das Portfolio (HTML)…</translation>
    </message>
    <message>
        <source>Print the report of the portfolio…</source>
        <translation>Den Bericht über das Portfolio drucken…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Den Bericht drucken</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>Der Bericht ist gedruckt.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::MilestoneDialog</name>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>New milestone</source>
        <translation>Neuer Meilenstein</translation>
    </message>
    <message>
        <source>How it stands is computed from the history each time it is asked for.</source>
        <translation>Wie er steht, wird jedes Mal aus der Geschichte berechnet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Languages with a + between: C+C++.</source>
        <translation>Sprachen durch + getrennt: C+C++.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Where progress counts from; empty: the first commit.</source>
        <translation>Ab hier zählt der Fortschritt; leer: ab dem ersten Commit.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>A day, a month (2027-06) or a year: its last day counts.</source>
        <translation>Ein Tag, ein Monat (2027-06) oder ein Jahr: es zählt der letzte Tag.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A milestone needs a title.</source>
        <translation>Ein Meilenstein braucht einen Titel.</translation>
    </message>
    <message>
        <source>These are not languages that Ferrograph knows.</source>
        <translation>Das sind keine Sprachen, die Ferrograph kennt.</translation>
    </message>
    <message>
        <source>Dates are written like 2027-06-30, 2027-06 or 2027.</source>
        <translation>Ein Datum steht als 2027-06-30, 2027-06 oder 2027.</translation>
    </message>
    <message>
        <source>A milestone needs a due date.</source>
        <translation>Ein Meilenstein braucht einen Termin.</translation>
    </message>
    <message>
        <source>It is due before it starts.</source>
        <translation>Er ist vor seinem Beginn fällig.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::MilestoneModel</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::MomentField</name>
    <message>
        <source>%1: a date, a tag or a commit</source>
        <translation>%1: ein Datum, ein Git-Tag oder ein Commit</translation>
    </message>
    <message>
        <source>A date (2024, 2024-03, 2024-03-31), a tag or a commit</source>
        <translation>Ein Datum (2024, 2024-03, 2024-03-31), ein Git-Tag oder ein Commit</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Ein Datum wählen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::OpenResultsDialog</name>
    <message>
        <source>Open results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>SARIF of any static analyser, logs of sanitizers and fuzzers, coverage: files, archives, or whole folders as one run. Importing a file twice changes nothing.</source>
        <translation>SARIF jedes statischen Analysewerkzeugs, Protokolle von Sanitizern und Fuzzern, Abdeckung: Dateien, Archive oder ganze Ordner als ein Lauf. Eine Datei zweimal einzulesen ändert nichts.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results, a file or a folder</source>
        <translation>Ergebnisse, eine Datei oder ein Ordner</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>A new name makes a project without a repository.</source>
        <translation>Ein neuer Name macht ein Projekt ohne Repository.</translation>
    </message>
    <message>
        <source>what the files say</source>
        <translation>was die Dateien sagen</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>That was analysed: a tag or a hash. With it findings are followed by git itself.</source>
        <translation>Der untersucht wurde: ein Tag oder ein Hash. Mit ihm verfolgt git selbst die Befunde.</translation>
    </message>
    <message>
        <source>of the commit, of the run, or of the file</source>
        <translation>des Commits, des Laufs oder der Datei</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Like 2026-08-24, in UTC</source>
        <translation>Wie 2026-08-24, in UTC</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where one tool runs several times on one commit: “debug”, “arm64”.</source>
        <translation>Wo ein Werkzeug mehrmals auf einem Commit läuft: „debug“, „arm64“.</translation>
    </message>
    <message>
        <source>Choose results</source>
        <translation>Ergebnisse wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder of results</source>
        <translation>Einen Ordner mit Ergebnissen wählen</translation>
    </message>
    <message>
        <source>Name a file or a folder.</source>
        <translation>Eine Datei oder einen Ordner nennen.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>Name the project that the results are of.</source>
        <translation>Das Projekt der Ergebnisse nennen.</translation>
    </message>
    <message>
        <source>%1 is no date: write it like 2026-08-24.</source>
        <translation>%1 ist kein Datum: wie 2026-08-24 schreiben.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::OverviewPage</name>
    <message>
        <source>%1 is not scanned yet</source>
        <translation>%1 ist noch nicht gescannt</translation>
    </message>
    <message>
        <source>Its history is read in the background; the pages fill as it goes.</source>
        <translation>Seine Geschichte wird im Hintergrund gelesen; die Seiten füllen sich dabei.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>code lines, %1</source>
        <translation>Codezeilen, %1</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Code by language</source>
        <translation>Code nach Sprache</translation>
    </message>
    <message>
        <source>Go to the Code page</source>
        <translation>Zur Seite Code</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>Noch kein Ziel</translation>
    </message>
    <message>
        <source>One figure to steer by: a metric, a value, a date.</source>
        <translation>Eine Zahl, nach der man steuert: Maß, Wert, Termin.</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>Ziel setzen …</translation>
    </message>
    <message>
        <source>Open the project&apos;s settings</source>
        <translation>Die Einstellungen des Projekts öffnen</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <translation>Ziel ändern …</translation>
    </message>
    <message>
        <source>Hottest files</source>
        <translation>Heißeste Dateien</translation>
    </message>
    <message>
        <source>most exposed lines</source>
        <translation>die meisten exponierten Zeilen</translation>
    </message>
    <message>
        <source>Go to the files on the Code page</source>
        <translation>Zu den Dateien auf der Seite Code</translation>
    </message>
    <message>
        <source>No exposed lines</source>
        <translation>Keine exponierten Zeilen</translation>
    </message>
    <message>
        <source>No file holds code that is not memory-safe.</source>
        <translation>Keine Datei enthält Code, der nicht speichersicher ist.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Is the trend real?</source>
        <translation>Ist der Trend echt?</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PageHeader</name>
    <message>
        <source>Back to the whole history</source>
        <translation>Zurück zur ganzen Geschichte</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>3M</source>
        <comment>time range</comment>
        <translation>3M</translation>
    </message>
    <message>
        <source>1Y</source>
        <comment>time range</comment>
        <translation>1J</translation>
    </message>
    <message>
        <source>3Y</source>
        <comment>time range</comment>
        <translation>3J</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time range</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 3 years</source>
        <translation>Letzte 3 Jahre</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Ganze Geschichte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a range of dates</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Time range %1; back to the whole history</source>
        <translation>Zeitraum %1; zurück zur ganzen Geschichte</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PolicyDialog</name>
    <message>
        <source>Policy</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Files that break it are listed on the page, and `ferrograph check` ends with an error.</source>
        <translation>Dateien, die gegen sie verstoßen, stehen auf der Seite, und `ferrograph check` endet mit einem Fehler.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>New code since</source>
        <translation>Neuer Code ab</translation>
    </message>
    <message>
        <source>From then on new files are in memory-safe languages. Empty: no date.</source>
        <translation>Von da an sind neue Dateien in speichersicheren Sprachen. Leer: kein Stichtag.</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Path patterns that the date does not bind, one a line.</source>
        <translation>Pfadmuster, für die der Stichtag nicht gilt, eines je Zeile.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation>Grenze hinzufügen</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>limit 2</comment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the limit</source>
        <translation>Die Grenze entfernen</translation>
    </message>
    <message>
        <source>Dates are written like 2027-06-30, 2027-06 or 2027.</source>
        <translation>Ein Datum steht als 2027-06-30, 2027-06 oder 2027.</translation>
    </message>
    <message>
        <source>These are not languages that Ferrograph knows.</source>
        <translation>Das sind keine Sprachen, die Ferrograph kennt.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PortfolioCompare</name>
    <message>
        <source>no code that counts</source>
        <translation>kein Code, der zählt</translation>
    </message>
    <message>
        <source>%1 exposed · %2 of %3 lines</source>
        <translation>%1 exponiert · %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>Back to all projects</source>
        <translation>Zurück zu allen Projekten</translation>
    </message>
    <message>
        <source>What the charts show</source>
        <translation>Was die Diagramme zeigen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Percent of all code that counts</source>
        <translation>Prozent allen Codes, der zählt</translation>
    </message>
    <message>
        <source>Lines of code, each on its own scale</source>
        <translation>Codezeilen, jedes auf eigener Skala</translation>
    </message>
    <message>
        <source>Go to the project&apos;s overview</source>
        <translation>Zum Überblick des Projekts</translation>
    </message>
    <message>
        <source>Code of %1 by language</source>
        <translation>Code von %1 nach Sprache</translation>
    </message>
    <message>
        <source>One chart</source>
        <translation>Ein Diagramm</translation>
    </message>
    <message>
        <source>The exposed shares of all on one chart</source>
        <translation>Die exponierten Anteile aller in einem Diagramm</translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>of all code that counts</source>
        <translation>an allem Code, der zählt</translation>
    </message>
    <message>
        <source>Exposed share of the projects</source>
        <translation>Exponierter Anteil der Projekte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>project, what happened</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PortfolioModel</name>
    <message>
        <source>No programme</source>
        <translation>Kein Programm</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Kein Schlagwort</translation>
    </message>
    <message>
        <source>%1 not memory-safe or unsafe, %2 memory-safe or mixed</source>
        <translation>%1 nicht speichersicher oder unsafe, %2 speichersicher oder gemischt</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>not charted</source>
        <translation>ohne Diagramm</translation>
    </message>
    <message>
        <source>%1 exposed lines</source>
        <translation>%1 exponierte Zeilen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n project(s)</source>
        <translation>
            <numerusform>%1 · %n Projekt</numerusform>
            <numerusform>%1 · %n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Language mix</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>n/a</source>
        <comment>no figure</comment>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>No results of static analysis were imported.</source>
        <translation>Es wurden keine Ergebnisse statischer Analyse eingelesen.</translation>
    </message>
    <message>
        <source>Open memory-safety findings: %1, of them %2 critical or high. Risky constructs, counted apart: %3.</source>
        <translation>Offene Befunde zur Speichersicherheit: %1, davon %2 kritisch oder hoch. Riskante Konstrukte, getrennt gezählt: %3.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Exposed, 3 years</source>
        <translation>Exponiert, 3 Jahre</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::PortfolioPage</name>
    <message>
        <source>In three sentences</source>
        <translation>In drei Sätzen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Filter projects</source>
        <translation>Projekte filtern</translation>
    </message>
    <message>
        <source>Filter projects by name, programme or tag</source>
        <translation>Projekte nach Name, Programm oder Schlagwort filtern</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>Nicht gruppieren</translation>
    </message>
    <message>
        <source>Group by programme</source>
        <translation>Nach Programm gruppieren</translation>
    </message>
    <message>
        <source>Group by tag</source>
        <translation>Nach Schlagwort gruppieren</translation>
    </message>
    <message>
        <source>Compare the chosen projects</source>
        <translation>Die gewählten Projekte vergleichen</translation>
    </message>
    <message>
        <source>Choose two to six rows</source>
        <translation>Zwei bis sechs Zeilen wählen</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n project(s)</source>
        <translation>
            <numerusform>%n Projekt vergleichen</numerusform>
            <numerusform>%n Projekte vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n Projekt in die Zwischenablage kopiert.</numerusform>
            <numerusform>%n Projekte in die Zwischenablage kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No project matches the filter</source>
        <translation>Kein Projekt passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) are hidden by it.</source>
        <translation>
            <numerusform>Er verbirgt %n Projekt.</numerusform>
            <numerusform>Er verbirgt %n Projekte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Name</translation>
    </message>
    <message>
        <source>by code lines</source>
        <translation>nach Codezeilen</translation>
    </message>
    <message>
        <source>by exposed share</source>
        <translation>nach exponiertem Anteil</translation>
    </message>
    <message>
        <source>by exposed lines</source>
        <translation>nach exponierten Zeilen</translation>
    </message>
    <message>
        <source>by change</source>
        <translation>nach Veränderung</translation>
    </message>
    <message>
        <source>by date of measurement</source>
        <translation>nach Messdatum</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>projects shown, of all, sorted</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>by open findings</source>
        <translation>nach offenen Befunden</translation>
    </message>
    <message>
        <source>The projects could not be read</source>
        <translation>Die Projekte konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ProjectCommands</name>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commit(s)</source>
        <comment>read by a scan</comment>
        <translation>
            <numerusform>%Ln Commit</numerusform>
            <numerusform>%Ln Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>, the branch was rewritten</source>
        <translation>, der Zweig wurde umgeschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) imported</source>
        <translation>
            <numerusform>%n Projekt importiert</numerusform>
            <numerusform>%n Projekte importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings of %1 saved</source>
        <translation>Einstellungen von %1 gesichert</translation>
    </message>
    <message>
        <source>%1 renamed to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 removed from %2</source>
        <translation>%1 aus %2 entfernt</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>%1 scannen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Language classes saved</source>
        <translation>Sprachklassen gespeichert</translation>
    </message>
    <message>
        <source>Explain changes of %1</source>
        <translation>Änderungen von %1 erklären</translation>
    </message>
    <message numerus="yes">
        <source>new code of %Ln commit(s) counted</source>
        <translation>
            <numerusform>neuer Code von %Ln Commit gezählt</numerusform>
            <numerusform>neuer Code von %Ln Commits gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 results</source>
        <comment>of an import</comment>
        <translation>%1 Ergebnisse</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>of an import</comment>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <comment>of an import</comment>
        <translation>%1 wieder offen</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <comment>of an import</comment>
        <translation>%1 behoben</translation>
    </message>
    <message>
        <source>%1 ambiguous</source>
        <comment>of an import</comment>
        <translation>%1 mehrdeutig</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <comment>of an import</comment>
        <translation>%1 Abstürze</translation>
    </message>
    <message>
        <source>%1 new root causes</source>
        <comment>of an import</comment>
        <translation>%1 neue Ursachen</translation>
    </message>
    <message>
        <source>%1 campaigns</source>
        <comment>of an import</comment>
        <translation>%1 Kampagnen</translation>
    </message>
    <message>
        <source>%1 coverage reports</source>
        <comment>of an import</comment>
        <translation>%1 Abdeckungsberichte</translation>
    </message>
    <message>
        <source>known already, nothing changed</source>
        <translation>schon bekannt, nichts geändert</translation>
    </message>
    <message>
        <source>no results in it</source>
        <translation>keine Ergebnisse darin</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Import %1 into %2</source>
        <comment>file, project</comment>
        <translation>%1 in %2 einlesen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::ProjectSettingsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The portfolio can be grouped by it.</source>
        <translation>Das Portfolio kann danach gruppiert werden.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>With commas between.</source>
        <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Release tags</source>
        <translation>Release-Tags</translation>
    </message>
    <message>
        <source>Git tags of this pattern are marked on every chart; * marks all, nothing none.</source>
        <translation>Git-Tags dieses Musters werden in jedem Diagramm markiert; * alle, leer keine.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Remove project…</source>
        <translation>Projekt entfernen …</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>%1 aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Add a repository…</source>
        <translation>Ein Repository hinzufügen …</translation>
    </message>
    <message>
        <source>Add a repository to this project</source>
        <translation>Diesem Projekt ein Repository hinzufügen</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Ein Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>Rewrite in place</source>
        <translation>Umschreiben an Ort und Stelle</translation>
    </message>
    <message>
        <source>Transpiled</source>
        <translation>Automatisch übersetzt</translation>
    </message>
    <message>
        <source>New safe replacement</source>
        <translation>Neuer sicherer Ersatz</translation>
    </message>
    <message>
        <source>Already safe</source>
        <translation>Schon sicher</translation>
    </message>
    <message>
        <source>Not migrating</source>
        <translation>Ohne Migration</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Archetype</source>
        <translation>Archetyp</translation>
    </message>
    <message>
        <source>What kind of story it is; it decides the headline figure.</source>
        <translation>Um welche Art Geschichte es geht; danach richtet sich die Leitzahl.</translation>
    </message>
    <message>
        <source>Buckets of paths</source>
        <translation>Bereiche der Pfade</translation>
    </message>
    <message>
        <source>One rule a line, as in src/gen=generated; the last that fits decides. Buckets: product, tests, vendored, generated, docs.</source>
        <translation>Eine Regel je Zeile, etwa src/gen=generated; die letzte passende entscheidet. Bereiche: product, tests, vendored, generated, docs.</translation>
    </message>
    <message>
        <source>As its history suggests</source>
        <translation>Wie es die Geschichte nahelegt</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::RoadmapDetailsDialog</name>
    <message>
        <source>The roadmap</source>
        <translation>Der Fahrplan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>A senior executive, named in public.</source>
        <translation>Eine leitende Person, öffentlich genannt.</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Veröffentlicht unter</translation>
    </message>
    <message>
        <source>An address begins with https://.</source>
        <translation>Eine Adresse beginnt mit https://.</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::RoadmapPage</name>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>during</source>
        <translation>während</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exponiert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Exposed, 12 months</source>
        <translation>Exponiert, 12 Monate</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not scanned yet</source>
        <translation>%1 ist noch nicht gescannt</translation>
    </message>
    <message>
        <source>A roadmap is measured against its history.</source>
        <translation>Ein Fahrplan wird an seiner Geschichte gemessen.</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>The roadmap of %1 cannot be read</source>
        <translation>Der Fahrplan von %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 has no roadmap yet</source>
        <translation>%1 hat noch keinen Fahrplan</translation>
    </message>
    <message>
        <source>A file .ferrograph/roadmap.json in the repository is read with every scan. Or begin one here; it is kept in the database and can be exported as that file.</source>
        <translation>Eine Datei .ferrograph/roadmap.json im Repository wird bei jedem Scan gelesen. Oder hier einen beginnen; er liegt in der Datenbank und lässt sich als diese Datei ausgeben.</translation>
    </message>
    <message>
        <source>Add the first milestone…</source>
        <translation>Ersten Meilenstein hinzufügen…</translation>
    </message>
    <message>
        <source>Grant period</source>
        <translation>Förderzeit</translation>
    </message>
    <message>
        <source>All periods and baselines…</source>
        <translation>Alle Zeiträume und Vergleiche…</translation>
    </message>
    <message>
        <source>No file has broken it.</source>
        <translation>Keine Datei verstößt dagegen.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <source>Title and publication…</source>
        <translation>Titel und Veröffentlichung…</translation>
    </message>
    <message>
        <source>Import a roadmap file…</source>
        <translation>Fahrplandatei einlesen…</translation>
    </message>
    <message>
        <source>Export the roadmap file…</source>
        <translation>Fahrplandatei ausgeben…</translation>
    </message>
    <message>
        <source>Copy the roadmap file</source>
        <translation>Fahrplandatei kopieren</translation>
    </message>
    <message>
        <source>Policy date and limits…</source>
        <translation>Stichtag und Grenzen…</translation>
    </message>
    <message>
        <source>Add a milestone…</source>
        <translation>Meilenstein hinzufügen…</translation>
    </message>
    <message>
        <source>Change the chosen milestone…</source>
        <translation>Gewählten Meilenstein ändern…</translation>
    </message>
    <message>
        <source>Remove the chosen milestone</source>
        <translation>Gewählten Meilenstein entfernen</translation>
    </message>
    <message>
        <source>Add a component…</source>
        <translation>Komponente hinzufügen…</translation>
    </message>
    <message>
        <source>Change the chosen component…</source>
        <translation>Gewählte Komponente ändern…</translation>
    </message>
    <message>
        <source>Remove the chosen component</source>
        <translation>Gewählte Komponente entfernen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>This is a proposal: the repository has the roadmap. Put the changed file into it as .ferrograph/roadmap.json.</source>
        <translation>Das ist ein Vorschlag: der Fahrplan steht im Repository. Die geänderte Datei gehört dort nach .ferrograph/roadmap.json.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Datei sichern…</translation>
    </message>
    <message>
        <source>Milestone %1 added</source>
        <translation>Meilenstein %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Milestone %1 changed</source>
        <translation>Meilenstein %1 geändert</translation>
    </message>
    <message>
        <source>Milestone %1 removed</source>
        <translation>Meilenstein %1 entfernt</translation>
    </message>
    <message>
        <source>Component %1 added</source>
        <translation>Komponente %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Component %1 changed</source>
        <translation>Komponente %1 geändert</translation>
    </message>
    <message>
        <source>Component %1 removed</source>
        <translation>Komponente %1 entfernt</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Regeln geändert</translation>
    </message>
    <message>
        <source>Evidence changed</source>
        <translation>Beleg geändert</translation>
    </message>
    <message>
        <source>Title and publication changed</source>
        <translation>Titel und Veröffentlichung geändert</translation>
    </message>
    <message>
        <source>Choose a roadmap file</source>
        <translation>Fahrplandatei wählen</translation>
    </message>
    <message>
        <source>Roadmaps (*.json)</source>
        <translation>Fahrpläne (*.json)</translation>
    </message>
    <message>
        <source>Roadmap imported</source>
        <translation>Fahrplan eingelesen</translation>
    </message>
    <message>
        <source>Save the roadmap file</source>
        <translation>Fahrplandatei sichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>The roadmap file is on the clipboard.</source>
        <translation>Die Fahrplandatei ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Published roadmap, CISA&apos;s six elements</source>
        <translation>Veröffentlichter Fahrplan, die sechs Elemente der CISA</translation>
    </message>
    <message>
        <source>Policy date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Files that break the policy</source>
        <translation>Dateien, die gegen die Regeln verstoßen</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Add a grant…</source>
        <translation>Förderung hinzufügen…</translation>
    </message>
    <message>
        <source>Change the grant…</source>
        <translation>Die Förderung ändern…</translation>
    </message>
    <message>
        <source>Remove the grant</source>
        <translation>Die Förderung entfernen</translation>
    </message>
    <message>
        <source>Grant %1 added</source>
        <translation>Förderung %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Grant %1 changed</source>
        <translation>Förderung %1 geändert</translation>
    </message>
    <message>
        <source>Grant %1 removed</source>
        <translation>Förderung %1 entfernt</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::RowsDialog</name>
    <message>
        <source>Objects that could not be read</source>
        <translation>Objekte, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>They are named by the history and are absent or damaged. Their lines are in no figure.</source>
        <translation>Die Geschichte nennt sie, aber sie fehlen oder sind beschädigt. Ihre Zeilen sind in keiner Zahl.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Everything else was read and stored.</source>
        <translation>Alles Übrige wurde gelesen und gespeichert.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::SearchButton</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Suchen oder einen Befehl ausführen …</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::Sidebar</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The project that is shown</source>
        <translation>Das Projekt, das gezeigt wird</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::SidebarStatus</name>
    <message>
        <source>Show the jobs</source>
        <translation>Die Aufträge zeigen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) unreadable</source>
        <translation>
            <numerusform>%Ln Objekt unlesbar</numerusform>
            <numerusform>%Ln Objekte unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::SourceView</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe region(s)</source>
        <translation>
            <numerusform>%Ln unsicherer Bereich</numerusform>
            <numerusform>%Ln unsichere Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::TargetEditor</name>
    <message>
        <source>One figure to steer by</source>
        <translation>Eine Zahl als Leitgröße</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>Ein Ziel setzen</translation>
    </message>
    <message>
        <source>Metric of the target</source>
        <translation>Messgröße des Ziels</translation>
    </message>
    <message>
        <source>Exposed share</source>
        <translation>Exponierter Anteil</translation>
    </message>
    <message>
        <source>Exposed lines</source>
        <translation>Exponierte Zeilen</translation>
    </message>
    <message>
        <source>Unsafe Rust lines (R1)</source>
        <translation>Unsichere Rust-Zeilen (R1)</translation>
    </message>
    <message>
        <source>Share of memory-safe languages</source>
        <translation>Anteil speichersicherer Sprachen</translation>
    </message>
    <message>
        <source>Lines of C and C++</source>
        <translation>Zeilen C und C++</translation>
    </message>
    <message>
        <source>Share of C and C++</source>
        <translation>Anteil von C und C++</translation>
    </message>
    <message>
        <source>Share of Rust</source>
        <translation>Anteil von Rust</translation>
    </message>
    <message>
        <source>by</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>The target has a due date</source>
        <translation>Das Ziel hat einen Termin</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>höchstens </translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <source>Value to reach, at most</source>
        <translation>Wert, der höchstens erreicht werden soll</translation>
    </message>
    <message>
        <source>Value to reach, at least</source>
        <translation>Wert, der mindestens erreicht werden soll</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::TimeChart</name>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>Daten als CSV kopieren</translation>
    </message>
    <message>
        <source>Export PNG…</source>
        <translation>PNG exportieren …</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Export SVG…</source>
        <translation>SVG exportieren …</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>What is this metric?</source>
        <translation>Was ist dieses Maß?</translation>
    </message>
    <message>
        <source>The image of “%1” is on the clipboard.</source>
        <translation>Das Bild von „%1“ ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The data of “%1” is on the clipboard.</source>
        <translation>Die Daten von „%1“ sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>%1 exportiert.</translation>
    </message>
    <message>
        <source>Explain a mark (M)</source>
        <translation>Eine Markierung erklären (M)</translation>
    </message>
</context>
<context>
    <name>ferrograph::ui::Welcome</name>
    <message>
        <source>See where your code is memory-safe, and where it is heading</source>
        <translation>Sehen, wo der Code speichersicher ist und wohin er geht</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Repositories are only read, never changed.</source>
        <translation>Alles bleibt auf diesem Rechner. Repositorys werden nur gelesen, nie verändert.</translation>
    </message>
    <message>
        <source>Add a git repository</source>
        <translation>Ein Git-Repository hinzufügen</translation>
    </message>
    <message>
        <source>Counts safe and unsafe code over the whole history. A folder, a bare clone, a URL, or several repositories as one project.</source>
        <translation>Zählt sicheren und unsicheren Code über die ganze Geschichte. Ein Ordner, ein bloßer Klon, eine URL oder mehrere Repositorys als ein Projekt.</translation>
    </message>
    <message>
        <source>Add repository…</source>
        <translation>Repository hinzufügen …</translation>
    </message>
    <message>
        <source>Import a list of projects</source>
        <translation>Eine Liste von Projekten importieren</translation>
    </message>
    <message>
        <source>A CSV or JSON file with names and repositories, with programme and tags. All of them are scanned, one after the other.</source>
        <translation>Eine CSV- oder JSON-Datei mit Namen und Repositorys, mit Programm und Schlagwörtern. Alle werden gescannt, eines nach dem anderen.</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Liste importieren …</translation>
    </message>
    <message>
        <source>Explore sample data</source>
        <translation>Beispieldaten ansehen</translation>
    </message>
    <message>
        <source>A few small repositories that tell the stories this window is made for: a rewrite in place, a transpiled code base, a vendored library that goes.</source>
        <translation>Einige kleine Repositorys, die erzählen, wofür dieses Fenster da ist: ein Umbau an Ort und Stelle, transpilierter Code, eine Fremdbibliothek, die geht.</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>Beispiele öffnen</translation>
    </message>
    <message>
        <source>or drop it anywhere in this window</source>
        <translation>oder irgendwo in diesem Fenster ablegen</translation>
    </message>
    <message>
        <source>Ferrograph says what will happen before anything starts.</source>
        <translation>Ferrograph sagt, was geschehen wird, bevor etwas beginnt.</translation>
    </message>
    <message>
        <source>git folder</source>
        <translation>Git-Ordner</translation>
    </message>
    <message>
        <source>bare clone</source>
        <translation>bloßer Klon</translation>
    </message>
    <message>
        <source>list.csv</source>
        <translation>liste.csv</translation>
    </message>
    <message>
        <source>list.json</source>
        <translation>liste.json</translation>
    </message>
    <message>
        <source>Already have a Ferrograph database?</source>
        <translation>Schon eine Ferrograph-Datenbank?</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>Datenbank öffnen …</translation>
    </message>
    <message>
        <source>From a terminal:</source>
        <translation>Im Terminal:</translation>
    </message>
</context>
</TS>
