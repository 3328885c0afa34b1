<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ExpertPanel</name>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation>已显示明文</translation>
        </message>
        <message>
            <source>Show plain values</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Who looked, at whom and why goes to the audit log.</source>
            <translation>谁查看、查看谁、事由，均记入审计日志。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>PoolImportPage</name>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
        <message>
            <source>Nothing is written before the preview is confirmed</source>
            <translation>确认预览之前不写入任何数据</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>No file read yet</source>
            <translation>尚未读取文件</translation>
        </message>
        <message>
            <source>Choose a workbook and read it. The classification comes first, then the experts.</source>
            <translation>选择工作簿并读取。先导入专业分类，再导入专家。</translation>
        </message>
        <message>
            <source>Template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>Save rows not imported…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>确认导入</translation>
        </message>
        <message>
            <source>Specialties (the classification)</source>
            <translation>专业分类</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Path of the workbook</source>
            <translation>工作簿路径</translation>
        </message>
        <message>
            <source>Workbook (.xlsx, .xls, .ods, .csv)</source>
            <translation>工作簿（.xlsx、.xls、.ods、.csv）</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>选择工作簿</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
        <message>
            <source>Mend the faulty rows first</source>
            <translation>请先改正有问题的行</translation>
        </message>
        <message>
            <source>Nothing can be imported</source>
            <translation>没有可导入的行</translation>
        </message>
        <message>
            <source>Every row can be imported</source>
            <translation>所有行均可导入</translation>
        </message>
        <message>
            <source>The file is being read</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Read a workbook first</source>
            <translation>请先读取工作簿</translation>
        </message>
        <message>
            <source>Read an expert workbook first</source>
            <translation>请先读取专家工作簿</translation>
        </message>
        <message>
            <source>Being imported…</source>
            <translation>正在导入…</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>{0} specialties added or changed</source>
            <translation>新增或更新专业 {0} 条</translation>
        </message>
        <message>
            <source>{0} experts imported, {1} unchanged, {2} not imported</source>
            <translation>已导入专家 {0} 名，未变化 {1} 行，未导入 {2} 行</translation>
        </message>
        <message>
            <source>{0} · numbers {1} to {2}</source>
            <translation>{0} · 编号 {1} 至 {2}</translation>
        </message>
        <message>
            <source>Save rows not imported</source>
            <translation>保存未导入的行</translation>
        </message>
        <message>
            <source>rows not imported.xlsx</source>
            <translation>未导入的行.xlsx</translation>
        </message>
        <message>
            <source>{0} rows saved</source>
            <translation>已保存 {0} 行</translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation>保存模板</translation>
        </message>
        <message>
            <source>expert template.xlsx</source>
            <translation>专家信息模板.xlsx</translation>
        </message>
        <message>
            <source>Template saved</source>
            <translation>模板已保存</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>ImportPreviewView</name>
        <message>
            <source>The first {0} rows of {1}</source>
            <translation>共 {1} 行，显示前 {0} 行</translation>
        </message>
        <message>
            <source>{total} rows</source>
            <translation>共 {total} 行</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>未变化</translation>
        </message>
        <message>
            <source>faulty</source>
            <translation>有问题</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Faulty rows</source>
            <translation>有问题的行</translation>
        </message>
        <message>
            <source>No faults</source>
            <translation>没有问题</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>No such rows</source>
            <translation>没有此类行</translation>
        </message>
    </context>
    <context>
        <name>ExpertListPage</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Name, pinyin, initials, mobile, employer, number</source>
            <translation>姓名、拼音、首字母、手机、单位、编号</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>{total} experts</source>
            <translation>共 {total} 名专家</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>No experts</source>
            <translation>没有专家</translation>
        </message>
        <message>
            <source>Nobody fits, or the pool is still empty: change the search or import a workbook.</source>
            <translation>没有符合条件的专家，或库中尚无专家：请更改搜索条件或导入工作簿。</translation>
        </message>
        <message>
            <source>Import experts</source>
            <translation>导入专家</translation>
        </message>
        <message>
            <source>{0} in the pool · {1} with the term ended · {2} frozen · {3} blacklisted</source>
            <translation>库中 {0} 名 · 聘期已满 {1} 名 · 冻结 {2} 名 · 黑名单 {3} 名</translation>
        </message>
    </context>
    <context>
        <name>PoolPages</name>
        <message>
            <source>Expert list</source>
            <translation>专家列表</translation>
        </message>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
    </context>
    <context>
        <name>PoolPageTexts</name>
        <message>
            <source>Active</source>
            <translation>在库</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>Senior</source>
            <translation>正高级</translation>
        </message>
        <message>
            <source>Associate senior</source>
            <translation>副高级</translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation>中级</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>学历</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>通讯地址</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮政编码</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>Term from</source>
            <translation>聘期起</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>开户银行</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>银行账号</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Avoids</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>曾任职单位</translation>
        </message>
        <message>
            <source>Not importable</source>
            <translation>不可导入</translation>
        </message>
        <message>
            <source>With warnings</source>
            <translation>有提示</translation>
        </message>
        <message>
            <source>Importable</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>未变化</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Empty row</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>A note, nobody's data</source>
            <translation>说明行，不是专家数据</translation>
        </message>
        <message>
            <source>The header once more</source>
            <translation>重复的表头</translation>
        </message>
        <message>
            <source>Opening the file</source>
            <translation>正在打开文件</translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation>正在读取数据行</translation>
        </message>
        <message>
            <source>Comparing with the pool</source>
            <translation>正在与库比对</translation>
        </message>
        <message>
            <source>Storing</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>The code is missing or malformed</source>
            <translation>代码缺失或格式不对</translation>
        </message>
        <message>
            <source>The code stands in an earlier row</source>
            <translation>代码与前面的行重复</translation>
        </message>
        <message>
            <source>The name is missing</source>
            <translation>缺少名称</translation>
        </message>
        <message>
            <source>The name is longer than 100 characters</source>
            <translation>名称超过 100 个字</translation>
        </message>
        <message>
            <source>The state is not understood</source>
            <translation>状态无法识别</translation>
        </message>
        <message>
            <source>The position is not a number</source>
            <translation>排序不是数字</translation>
        </message>
        <message>
            <source>The code above it does not exist</source>
            <translation>上级代码不存在</translation>
        </message>
        <message>
            <source>The level does not fit its place in the tree</source>
            <translation>级别与所处层次不符</translation>
        </message>
        <message>
            <source>A cell holds a spreadsheet error</source>
            <translation>单元格是公式错误值</translation>
        </message>
    </context>
</TS>
