<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ClassificationPreviewView</name>
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
            <translation>有改动</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>faulty</source>
            <translation>有错误</translation>
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
            <translation>有错误的行</translation>
        </message>
        <message>
            <source>No faults</source>
            <translation>没有错误</translation>
        </message>
        <message>
            <source>The import adds new specialties and changes those that differ.</source>
            <translation>导入将新增没有的专业，更新有改动的专业。</translation>
        </message>
    </context>
    <context>
        <name>ExpertPage</name>
        <message>
            <source>Expert</source>
            <translation>专家详情</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>This expert cannot be shown</source>
            <translation>无法显示该专家</translation>
        </message>
        <message>
            <source>Cannot be drawn now</source>
            <translation>目前不能抽取</translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation>已显示明文</translation>
        </message>
        <message>
            <source>Nobody is shown</source>
            <translation>未显示专家</translation>
        </message>
    </context>
    <context>
        <name>ExpertFilters</name>
        <message>
            <source>Name, pinyin, initials, mobile, employer, number</source>
            <translation>姓名、拼音、首字母、手机、单位、编号，如 wm、138、ZJ-000418</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>All but deleted</source>
            <translation>在库（全部）</translation>
        </message>
        <message>
            <source>Can be drawn today</source>
            <translation>今日可抽取</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>关键词</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Title level</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <source>Term lasts until</source>
            <translation>聘期不早于</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Keyword: {0}</source>
            <translation>关键词：{0}</translation>
        </message>
        <message>
            <source>Specialties: {0}</source>
            <translation>专业：{0}</translation>
        </message>
        <message>
            <source>Level: {0}</source>
            <translation>职称级别：{0}</translation>
        </message>
        <message>
            <source>Term until ≥ {0}</source>
            <translation>聘期止 ≥ {0}</translation>
        </message>
        <message>
            <source>State: {0}</source>
            <translation>状态：{0}</translation>
        </message>
    </context>
    <context>
        <name>ExpertPanel</name>
        <message>
            <source>Cannot be drawn now</source>
            <translation>目前不能抽取</translation>
        </message>
        <message>
            <source>Reason, time and fields go to the audit log; masked again after 10 minutes.</source>
            <translation>理由、时间和所看字段记入审计日志，10 分钟后自动恢复脱敏。</translation>
        </message>
        <message>
            <source>Plain values need a reason</source>
            <translation>查看明文需写明理由</translation>
        </message>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开专家详情</translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation>已显示明文</translation>
        </message>
    </context>
    <context>
        <name>FactValue</name>
        <message>
            <source>Mask again</source>
            <translation>恢复脱敏</translation>
        </message>
        <message>
            <source>Show plain value…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>已脱敏</translation>
        </message>
    </context>
    <context>
        <name>ImportAsides</name>
        <message>
            <source>Columns</source>
            <translation>列对照</translation>
        </message>
        <message>
            <source>Back to the rows</source>
            <translation>返回行列表</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>原因分布</translation>
        </message>
        <message>
            <source>a row may have several</source>
            <translation>一行可有多个原因</translation>
        </message>
        <message>
            <source>{0} columns, {1} taken</source>
            <translation>{0} 列，对应 {1} 列</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Left aside</source>
            <translation>忽略</translation>
        </message>
    </context>
    <context>
        <name>PoolImportPage</name>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>确认导入</translation>
        </message>
        <message>
            <source>Save rows not imported…</source>
            <translation>保存未导入的行…</translation>
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
            <source>Choose a workbook and read it: the classification first, then the experts. Nothing is written before the preview is confirmed.</source>
            <translation>选择工作簿并读取：先导入专业分类，再导入专家。确认预览之前不写入任何数据。</translation>
        </message>
        <message>
            <source>Save the template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>The file cannot be imported</source>
            <translation>这个文件无法导入</translation>
        </message>
        <message>
            <source>Import {0} specialties</source>
            <translation>导入 {0} 个专业</translation>
        </message>
        <message>
            <source>Mend the faulty rows first</source>
            <translation>请先改正有问题的行</translation>
        </message>
        <message>
            <source>Import {0} rows</source>
            <translation>导入 {0} 行</translation>
        </message>
        <message>
            <source>Nothing can be imported</source>
            <translation>没有可导入的行</translation>
        </message>
        <message>
            <source>Save rows not imported ({0})…</source>
            <translation>导出未导入清单（{0} 行）…</translation>
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
            <source>Reading was cancelled</source>
            <translation>已取消读取</translation>
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
            <source>Show the specialties</source>
            <translation>查看专业领域</translation>
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
            <source>Show the experts</source>
            <translation>查看专家</translation>
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
            <source>Mend them and read the file again: rows in the pool do not come twice</source>
            <translation>改好后再读取同一文件，已导入的行不会重复</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Columns, reasons</source>
            <translation>列对照与原因</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>内容</translation>
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
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>In the sheet</source>
            <translation>原值</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么改</translation>
        </message>
        <message>
            <source>{total} rows</source>
            <translation>共 {total} 行</translation>
        </message>
        <message>
            <source>No such rows</source>
            <translation>没有此类行</translation>
        </message>
        <message>
            <source>All reasons ({0})</source>
            <translation>全部原因（{0}）</translation>
        </message>
    </context>
    <context>
        <name>ImportSource</name>
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
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>Sheet “{0}” · {1} · fingerprint {2}</source>
            <translation>工作表“{0}” · {1} · 指纹 {2}</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>选择工作簿</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
    </context>
    <context>
        <name>ImportTiles</name>
        <message>
            <source>rows of data</source>
            <translation>行数据</translation>
        </message>
        <message>
            <source>titles in row {0}, data in rows {1}–{2}</source>
            <translation>表头在第 {0} 行，第 {1}–{2} 行</translation>
        </message>
        <message>
            <source>{0} with warnings</source>
            <translation>其中 {0} 行有提醒</translation>
        </message>
        <message>
            <source>{0} kinds of reasons</source>
            <translation>共 {0} 种原因</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>in the pool as they are</source>
            <translation>库中已有且相同</translation>
        </message>
        <message>
            <source>empty, notes, repeated titles</source>
            <translation>空行、说明、重复表头</translation>
        </message>
    </context>
    <context>
        <name>ExpertListPage</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>{total} experts</source>
            <translation>共 {total} 名专家</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
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
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
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
            <source>Clear the conditions</source>
            <translation>清除条件</translation>
        </message>
        <message>
            <source>Take away one of the conditions above, or all of them.</source>
            <translation>请去掉上方的某个条件，或全部清除。</translation>
        </message>
        <message>
            <source>Nobody fits these conditions</source>
            <translation>没有符合条件的专家</translation>
        </message>
        <message>
            <source>The pool manager imports experts from a workbook.</source>
            <translation>专家由专家库管理员从工作簿导入。</translation>
        </message>
        <message>
            <source>The pool is empty</source>
            <translation>专家库中还没有专家</translation>
        </message>
        <message>
            <source>Import experts</source>
            <translation>导入专家</translation>
        </message>
        <message>
            <source>Import the specialties first, then a workbook of experts.</source>
            <translation>请先导入专业分类，再导入专家工作簿。</translation>
        </message>
        <message>
            <source>{0} in the pool · {1} can be drawn · {2} term ended · {3} frozen · {4} blacklisted</source>
            <translation>在库 {0} 人 · 可抽取 {1} · 聘期已满 {2} · 冻结 {3} · 黑名单 {4}</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开专家详情</translation>
        </message>
    </context>
    <context>
        <name>PoolPages</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Expert list</source>
            <translation>专家列表</translation>
        </message>
        <message>
            <source>search mobile employer unmask</source>
            <translation>查找 手机 单位 明文</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家详情</translation>
        </message>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
        <message>
            <source>workbook Excel template</source>
            <translation>工作簿 Excel 模板</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>classification tree codes</source>
            <translation>专业分类 代码</translation>
        </message>
    </context>
    <context>
        <name>PlainValues</name>
        <message>
            <source>Show plain values</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Who looked, at whom, at what and why goes to the audit log.</source>
            <translation>谁查看、查看谁、看了哪些字段、事由，均记入审计日志。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>SpecialtiesPage</name>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Code, name or other name</source>
            <translation>代码、名称或别名</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>全部收起</translation>
        </message>
        <message>
            <source>There is no classification yet</source>
            <translation>还没有专业分类</translation>
        </message>
        <message>
            <source>Import it before the experts: their specialties are checked against it.</source>
            <translation>请在导入专家之前导入，专家的专业按分类核对。</translation>
        </message>
        <message>
            <source>No specialty matches</source>
            <translation>没有匹配的专业</translation>
        </message>
        <message>
            <source>Import specialties…</source>
            <translation>导入专业分类…</translation>
        </message>
        <message>
            <source>Specialty</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>别名</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Show the experts</source>
            <translation>查看专家</translation>
        </message>
        <message>
            <source>{0} specialties ({1} by level)</source>
            <translation>共 {0} 个专业（各级 {1}）</translation>
        </message>
        <message>
            <source>{0}, {1} disabled</source>
            <translation>{0}，{1} 个停用</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Stands under</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>{0} experts</source>
            <translation>{0} 位专家</translation>
        </message>
        <message>
            <source>No expert has this specialty</source>
            <translation>没有专家填报此专业</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyChoice</name>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>{0} chosen</source>
            <translation>已选 {0} 项</translation>
        </message>
    </context>
    <context>
        <name>StandingTexts</name>
        <message>
            <source>Can be drawn</source>
            <translation>可抽取</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>Term not begun</source>
            <translation>聘期未到</translation>
        </message>
        <message>
            <source>Check missed</source>
            <translation>年检未过</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>请假中</translation>
        </message>
        <message>
            <source>Deleted from the pool</source>
            <translation>已从专家库删除</translation>
        </message>
        <message>
            <source>On the blacklist until lifted</source>
            <translation>已列入黑名单，解除前不参加抽取</translation>
        </message>
        <message>
            <source>On the blacklist until {day}</source>
            <translation>已列入黑名单，至 {day} 止</translation>
        </message>
        <message>
            <source>Frozen until lifted</source>
            <translation>已冻结，解冻前不参加抽取</translation>
        </message>
        <message>
            <source>Frozen until {day}</source>
            <translation>已冻结，至 {day} 止</translation>
        </message>
        <message>
            <source>The term ended on {day}</source>
            <translation>聘期已于 {day} 届满</translation>
        </message>
        <message>
            <source>The term has ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>The term has not begun</source>
            <translation>聘期尚未开始</translation>
        </message>
        <message>
            <source>The term has not begun: it begins after {day}</source>
            <translation>聘期尚未开始，{day} 之后起聘</translation>
        </message>
        <message>
            <source>Missed the annual check</source>
            <translation>未通过本次年检</translation>
        </message>
        <message>
            <source>On leave until further notice</source>
            <translation>长期请假，结束日期未定</translation>
        </message>
        <message>
            <source>On leave until {day}</source>
            <translation>请假至 {day}</translation>
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
            <translation>已冻结</translation>
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
            <source>Associate senior and above</source>
            <translation>副高级及以上</translation>
        </message>
        <message>
            <source>Intermediate and above</source>
            <translation>中级及以上</translation>
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
            <translation>专业领域</translation>
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
            <source>Person</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Reaching the expert</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Work and specialties</source>
            <translation>单位与专业</translation>
        </message>
        <message>
            <source>Avoidance</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>In the pool</source>
            <translation>在库信息</translation>
        </message>
        <message>
            <source>Fees and remarks</source>
            <translation>劳务与备注</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>入库时间</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>最后修改</translation>
        </message>
        <message>
            <source>Dates, term</source>
            <translation>日期、聘期</translation>
        </message>
        <message>
            <source>Name, employer</source>
            <translation>姓名、单位</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Not importable</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>With warnings</source>
            <translation>有提醒</translation>
        </message>
        <message>
            <source>Importable</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
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
            <source>rows importable</source>
            <translation>行可导入</translation>
        </message>
        <message>
            <source>rows not importable</source>
            <translation>行不导入</translation>
        </message>
        <message>
            <source>experts updated</source>
            <translation>名专家将更新</translation>
        </message>
        <message>
            <source>rows unchanged</source>
            <translation>行未变化</translation>
        </message>
        <message>
            <source>rows skipped</source>
            <translation>行已跳过</translation>
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
