<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ExpertPanel</name>
        <message>
            <source>Unmask…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show plain values</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who looked, at whom and why goes to the audit log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PoolImportPage</name>
        <message>
            <source>Import into the pool</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is written before the preview is confirmed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No file read yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a workbook and read it. The classification comes first, then the experts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Template…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save rows not imported…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Specialties (the classification)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Experts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path of the workbook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workbook (.xlsx, .xls, .ods, .csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mend the faulty rows first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing can be imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every row can be imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file is being read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read a workbook first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read an expert workbook first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Being imported…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} specialties added or changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} experts imported, {1} unchanged, {2} not imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} · numbers {1} to {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save rows not imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rows not imported.xlsx</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} rows saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>expert template.xlsx</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Template saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ImportPreviewView</name>
        <message>
            <source>The first {0} rows of {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{total} rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>faulty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Faulty rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No faults</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No such rows</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ExpertListPage</name>
        <message>
            <source>Experts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name, pinyin, initials, mobile, employer, number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All states</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{total} experts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Employer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Term until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No experts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nobody fits, or the pool is still empty: change the search or import a workbook.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import experts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} in the pool · {1} with the term ended · {2} frozen · {3} blacklisted</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PoolPageTexts</name>
        <message>
            <source>Active</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Senior</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Associate senior</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Male</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Female</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ID number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Born</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Education</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Term from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Term until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bank</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Employer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Avoids</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not importable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With warnings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Importable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A note, nobody's data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The header once more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Comparing with the pool</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Storing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The code is missing or malformed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The code stands in an earlier row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name is missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name is longer than 100 characters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The state is not understood</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The position is not a number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The code above it does not exist</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The level does not fit its place in the tree</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A cell holds a spreadsheet error</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
