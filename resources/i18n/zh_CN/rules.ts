<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>Rules that count working days use this; nothing is guessed</source>
            <translation>按工作日计算的规则以此为准，不作推测</translation>
        </message>
        <message>
            <source>Add days…</source>
            <translation>添加日期…</translation>
        </message>
        <message>
            <source>The table of this year is whole</source>
            <translation>本年度的表已完整</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>属于</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Own table</source>
            <translation>自有日历表</translation>
        </message>
        <message>
            <source>No days of your own in this year</source>
            <translation>本年度没有自有日期</translation>
        </message>
        <message>
            <source>Add days off or worked that the published holidays do not have.</source>
            <translation>可添加已公布节假日之外的放假日或工作日。</translation>
        </message>
        <message>
            <source>The holidays of {0} came with the program. Days of your own come first.</source>
            <translation>{0}年的节假日随系统提供；自有日期优先。</translation>
        </message>
        <message>
            <source>The holidays of {0} are from your own table.</source>
            <translation>{0}年的节假日取自您的自有日历表。</translation>
        </message>
        <message>
            <source>The holidays of {0} are not known: rules that count its working days say so and must be overridden. Enter the days that the State Council announced, days worked on weekends too, then say that the table is whole.</source>
            <translation>{0}年的节假日未知：涉及该年工作日的规则会如实提示，须放行才能继续。请录入国务院办公厅公布的放假日和周末调休工作日，然后确认表已完整。</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>放假日</translation>
        </message>
        <message>
            <source>The calendar is changed</source>
            <translation>日历已修改</translation>
        </message>
    </context>
    <context>
        <name>DaysDialog</name>
        <message>
            <source>Add days</source>
            <translation>添加日期</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>放假日</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>National Day</source>
            <translation>国庆节</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>These days are</source>
            <translation>这些日期是</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Give a first and a last day, at most {0} days.</source>
            <translation>请填写起止日期，最多{0}天。</translation>
        </message>
    </context>
    <context>
        <name>RulePages</name>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>regulations law article check override</source>
            <translation>法规 条款 合规 检查 放行</translation>
        </message>
        <message>
            <source>Versions of the rules</source>
            <translation>规则版本</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>calendar holidays days off</source>
            <translation>日历 节假日 放假 调休</translation>
        </message>
    </context>
    <context>
        <name>RuleDialog</name>
        <message>
            <source>Rule of your own</source>
            <translation>自定规则</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Take into the draft</source>
            <translation>加入草案</translation>
        </message>
        <message>
            <source>Budget from, ten thousand yuan</source>
            <translation>预算起点（万元）</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Figures that the messages may name: {0}</source>
            <translation>提示中可用的数值：{0}</translation>
        </message>
        <message>
            <source>Another rule has this number. Choose another one.</source>
            <translation>该编号已被使用，请另选。</translation>
        </message>
        <message>
            <source>Say on what the rule rests: an article, or the decision of your unit.</source>
            <translation>请填写依据：条款，或本单位的决定。</translation>
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Own rule like this…</source>
            <translation>据此自定规则…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Choose a rule in the table.</source>
            <translation>请在表中选择一条规则。</translation>
        </message>
        <message>
            <source>Switched off: {0}</source>
            <translation>已停用：{0}</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Switch off…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Law that was read stays on</source>
            <translation>已读原文的法规不能停用</translation>
        </message>
        <message>
            <source>Only rules of your own are edited</source>
            <translation>只能修改自定规则</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>{0} ten thousand yuan</source>
            <translation>{0}万元</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>A draw keeps the version it was frozen by</source>
            <translation>抽取沿用冻结时的版本</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Number, article or words</source>
            <translation>编号、依据或关键词</translation>
        </message>
        <message>
            <source>All regimes</source>
            <translation>全部制度</translation>
        </message>
        <message>
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Own rules</source>
            <translation>自定规则</translation>
        </message>
        <message>
            <source>Switched off</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Internal procurement: rules of government procurement warn</source>
            <translation>内部采购：政府采购规则仅作提醒</translation>
        </message>
        <message>
            <source>Internal procurement: its own rules only</source>
            <translation>内部采购：只用自身规则</translation>
        </message>
        <message>
            <source>Put in force…</source>
            <translation>生效…</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>New rule…</source>
            <translation>新增规则…</translation>
        </message>
        <message>
            <source>The draft of the rules is not in force yet and would be lost.</source>
            <translation>规则草案尚未生效，离开将丢失。</translation>
        </message>
        <message>
            <source>{0}. {1} {1:rule is|rules are} on, {2} of them {2:is|are} to be confirmed by you.</source>
            <translation>{0}。启用规则{1}条，其中{2}条须由本单位确认。</translation>
        </message>
        <message>
            <source>The pack that came with the program</source>
            <translation>系统自带的规则包</translation>
        </message>
        <message>
            <source>The draft changes {0} {0:rule|rules}.</source>
            <translation>草案改动{0}条规则。</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有改动</translation>
        </message>
        <message>
            <source>The program came with the newer edition {0} of the rules.</source>
            <translation>系统自带更新的规则版次 {0}。</translation>
        </message>
        <message>
            <source>Switch off rule {0}</source>
            <translation>停用规则 {0}</translation>
        </message>
        <message>
            <source>The reason stands in the pack for everybody who reads it.</source>
            <translation>理由写入规则包，查阅者均可见。</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Put a version of the rules in force</source>
            <translation>规则新版本生效</translation>
        </message>
        <message>
            <source>A reviewer approves it. Draws that are frozen already keep their version.</source>
            <translation>须由审核员批准。已冻结的抽取沿用原版本。</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Version {0} is in force</source>
            <translation>第{0}版已生效</translation>
        </message>
        <message>
            <source>Read a rule pack</source>
            <translation>读入规则包</translation>
        </message>
        <message>
            <source>Rule packs (*.json)</source>
            <translation>规则包 (*.json)</translation>
        </message>
        <message>
            <source>The file could not be read: {0}</source>
            <translation>无法读取文件：{0}</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>未读入</translation>
        </message>
        <message>
            <source>Save the rule pack</source>
            <translation>保存规则包</translation>
        </message>
        <message>
            <source>The file could not be written: {0}. Choose another place.</source>
            <translation>无法写入文件：{0}。请另选位置。</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>RuleTexts</name>
        <message>
            <source>Size of the panel</source>
            <translation>评审组人数</translation>
        </message>
        <message>
            <source>Share of experts</source>
            <translation>专家比例</translation>
        </message>
        <message>
            <source>Employer cap</source>
            <translation>同一法人上限</translation>
        </message>
        <message>
            <source>Limit of draws</source>
            <translation>抽取次数上限</translation>
        </message>
        <message>
            <source>Supply of each group</source>
            <translation>各组合格人数</translation>
        </message>
        <message>
            <source>Conditions of each group</source>
            <translation>各组条件</translation>
        </message>
        <message>
            <source>Specialty that must be drawn</source>
            <translation>必抽专业</translation>
        </message>
        <message>
            <source>Own units avoided</source>
            <translation>相关单位回避</translation>
        </message>
        <message>
            <source>Bidders avoided</source>
            <translation>投标人回避</translation>
        </message>
        <message>
            <source>Names sealed</source>
            <translation>姓名密封</translation>
        </message>
        <message>
            <source>Drawn at random</source>
            <translation>随机抽取</translation>
        </message>
        <message>
            <source>Source of experts</source>
            <translation>专家库来源</translation>
        </message>
        <message>
            <source>Stated in the project</source>
            <translation>项目填写</translation>
        </message>
        <message>
            <source>Witnesses</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Screen recording</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Working days before the review</source>
            <translation>评审前工作日</translation>
        </message>
        <message>
            <source>On the day of the review</source>
            <translation>评审当日</translation>
        </message>
        <message>
            <source>Hours before the review</source>
            <translation>评审前小时数</translation>
        </message>
        <message>
            <source>Before the bid opening</source>
            <translation>开标前</translation>
        </message>
        <message>
            <source>Every seat filled</source>
            <translation>席位齐全</translation>
        </message>
        <message>
            <source>Kept by the program</source>
            <translation>系统保证</translation>
        </message>
        <message>
            <source>Lines tested</source>
            <translation>线路试呼</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Change the seats of the plan, or the purchaser's representatives in the project.</source>
            <translation>请调整方案席位或项目的采购人代表人数。</translation>
        </message>
        <message>
            <source>Add seats for experts, or have fewer representatives.</source>
            <translation>请增加专家席位或减少采购人代表。</translation>
        </message>
        <message>
            <source>Let the line make a test call on the page “Modems”, then check again.</source>
            <translation>请由系统管理员在“通信模块”页对该线路试呼，再重新检查。</translation>
        </message>
        <message>
            <source>Set the employer cap of the plan to the figure named.</source>
            <translation>请把方案的同一法人上限改为所述数值。</translation>
        </message>
        <message>
            <source>Limit in the plan how often an expert may have been drawn.</source>
            <translation>请在方案中限制专家被抽取的次数。</translation>
        </message>
        <message>
            <source>Widen the conditions of this group, or fall back to a wider specialty.</source>
            <translation>请放宽本组条件，或允许退到上级专业。</translation>
        </message>
        <message>
            <source>Set years of experience and title level in this group.</source>
            <translation>请在本组填写从业年限和职称要求。</translation>
        </message>
        <message>
            <source>Add a group with a seat of this specialty.</source>
            <translation>请增加该专业的条件组。</translation>
        </message>
        <message>
            <source>Enter the purchaser in the project.</source>
            <translation>请在项目中填写采购人。</translation>
        </message>
        <message>
            <source>Switch the matching of sealed bidders on in the plan.</source>
            <translation>请在方案中勾选比对投标人名单。</translation>
        </message>
        <message>
            <source>Switch the sealing of names on in the plan.</source>
            <translation>请在方案中勾选姓名密封。</translation>
        </message>
        <message>
            <source>Draw at random, or attach the document that allows otherwise.</source>
            <translation>请随机抽取，或上传允许自行选定的文件。</translation>
        </message>
        <message>
            <source>State the source in the project, or attach the document that allows it.</source>
            <translation>请在项目中填写来源，或上传依据文件。</translation>
        </message>
        <message>
            <source>Complete a project before it is approved; afterwards it is not edited.</source>
            <translation>请在审核前补全项目；审核通过后不能再修改。</translation>
        </message>
        <message>
            <source>Name more witnesses in the plan.</source>
            <translation>请在方案中增加见证人。</translation>
        </message>
        <message>
            <source>Look at the recorder's lamp and start the check again.</source>
            <translation>请查看录屏指示灯后重新检查。</translation>
        </message>
        <message>
            <source>Wait until the earliest day, or give the reason.</source>
            <translation>请等到最早日期，或说明理由。</translation>
        </message>
        <message>
            <source>Draw on that day, or give the reason.</source>
            <translation>请在当日抽取，或说明理由。</translation>
        </message>
        <message>
            <source>Wait until the time named, or give the reason.</source>
            <translation>请等到所述时间，或说明理由。</translation>
        </message>
        <message>
            <source>Give the reason why it is drawn later.</source>
            <translation>请说明在开标后抽取的理由。</translation>
        </message>
        <message>
            <source>Fill the seats again, or stop the review and close with the reason.</source>
            <translation>请补抽，或停止评审并说明理由后关闭。</translation>
        </message>
        <message>
            <source>Nothing to do.</source>
            <translation>无须处理。</translation>
        </message>
        <message>
            <source>Nobody but you can check this.</source>
            <translation>系统无法核对，请自行确认。</translation>
        </message>
        <message>
            <source>All regimes</source>
            <translation>全部制度</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>符合</translation>
        </message>
        <message>
            <source>The project states no budget, so this cannot be judged.</source>
            <translation>项目未填写预算，无法判断。</translation>
        </message>
        <message>
            <source>The project does not say from whose pool the experts come.</source>
            <translation>项目未填写专家库来源。</translation>
        </message>
        <message>
            <source>The project states no time of review, so this cannot be judged.</source>
            <translation>项目未填写评审时间，无法判断。</translation>
        </message>
        <message>
            <source>The holidays of {year} are not known here. Enter them in the calendar, or give the reason.</source>
            <translation>{year}年的节假日未知。请在工作日历中录入，或说明理由。</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>阻止</translation>
        </message>
        <message>
            <source>Warns</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>No override</source>
            <translation>不可放行</translation>
        </message>
        <message>
            <source>Reason and supervisor's co-signature</source>
            <translation>说明理由并由监督员会签</translation>
        </message>
        <message>
            <source>Reason, co-signature and document</source>
            <translation>说明理由、会签并上传文件</translation>
        </message>
        <message>
            <source>Primary text read</source>
            <translation>已读原文</translation>
        </message>
        <message>
            <source>Text read, may be an older version</source>
            <translation>已读文本，可能为旧版</translation>
        </message>
        <message>
            <source>Secondary source, to be confirmed</source>
            <translation>二手来源，待确认</translation>
        </message>
        <message>
            <source>From memory, to be confirmed</source>
            <translation>凭记忆，待确认</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>内部规定</translation>
        </message>
        <message>
            <source>Came with the program</source>
            <translation>系统自带</translation>
        </message>
        <message>
            <source>Own rule</source>
            <translation>自定规则</translation>
        </message>
        <message>
            <source>Before the freeze</source>
            <translation>冻结前</translation>
        </message>
        <message>
            <source>Before the close</source>
            <translation>关闭前</translation>
        </message>
        <message>
            <source>After the draw</source>
            <translation>抽取之外</translation>
        </message>
        <message>
            <source>Open or invited tender</source>
            <translation>公开/邀请招标</translation>
        </message>
        <message>
            <source>Competitive negotiation</source>
            <translation>竞争性谈判</translation>
        </message>
        <message>
            <source>Inquiry</source>
            <translation>询价</translation>
        </message>
        <message>
            <source>Competitive consultation</source>
            <translation>竞争性磋商</translation>
        </message>
        <message>
            <source>Innovation procurement</source>
            <translation>合作创新采购</translation>
        </message>
        <message>
            <source>Members at least</source>
            <translation>最少人数</translation>
        </message>
        <message>
            <source>Odd number</source>
            <translation>单数</translation>
        </message>
        <message>
            <source>Share: numerator</source>
            <translation>比例分子</translation>
        </message>
        <message>
            <source>Share: denominator</source>
            <translation>比例分母</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Within months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>Times the seats</source>
            <translation>席位倍数</translation>
        </message>
        <message>
            <source>Years at least</source>
            <translation>最少年限</translation>
        </message>
        <message>
            <source>Title levels</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <source>Codes of specialties</source>
            <translation>专业代码</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Sources refused</source>
            <translation>不接受的来源</translation>
        </message>
        <message>
            <source>What is stated</source>
            <translation>须填写</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>最少</translation>
        </message>
        <message>
            <source>Working days at most</source>
            <translation>最多工作日</translation>
        </message>
        <message>
            <source>Hours at most</source>
            <translation>最多小时</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Regimes</source>
            <translation>适用制度</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>采购方式</translation>
        </message>
        <message>
            <source>Budget from</source>
            <translation>预算起点</translation>
        </message>
        <message>
            <source>Ticked as</source>
            <translation>项目特点</translation>
        </message>
        <message>
            <source>Unless ticked as</source>
            <translation>除外特点</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>检查时点</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>可信度</translation>
        </message>
        <message>
            <source>Message in Chinese</source>
            <translation>中文提示</translation>
        </message>
        <message>
            <source>Message in English</source>
            <translation>英文提示</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>生效日</translation>
        </message>
        <message>
            <source>In force until</source>
            <translation>失效日</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Switched off because</source>
            <translation>停用理由</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>purchaser</source>
            <translation>采购人</translation>
        </message>
        <message>
            <source>agency</source>
            <translation>代理机构</translation>
        </message>
        <message>
            <source>regime</source>
            <translation>适用制度</translation>
        </message>
        <message>
            <source>method</source>
            <translation>采购方式</translation>
        </message>
        <message>
            <source>budget</source>
            <translation>预算</translation>
        </message>
        <message>
            <source>senior</source>
            <translation>正高级</translation>
        </message>
        <message>
            <source>associate senior</source>
            <translation>副高级</translation>
        </message>
        <message>
            <source>intermediate</source>
            <translation>中级</translation>
        </message>
        <message>
            <source>This is not among the lines of the last check any more. Check again.</source>
            <translation>这条结果已不在最近一次检查中，请重新检查。</translation>
        </message>
        <message>
            <source>Rule {rule} can only be overridden with a document. Choose its scan (PDF, PNG or JPEG).</source>
            <translation>规则{rule}须凭文件放行。请选择扫描件（PDF、PNG 或 JPEG）。</translation>
        </message>
        <message>
            <source>The file is no rule pack: at {where}: {problem}. Nothing was read.</source>
            <translation>文件不是规则包：{where} 处：{problem}。未读入任何内容。</translation>
        </message>
        <message>
            <source>The file is no rule pack: it is not JSON as this program writes it. Nothing was read.</source>
            <translation>文件不是规则包：不是本系统导出的 JSON。未读入任何内容。</translation>
        </message>
        <message>
            <source>The file is larger than {most} MB, so it is no rule pack. Nothing was read.</source>
            <translation>文件超过 {most} MB，不是规则包。未读入任何内容。</translation>
        </message>
        <message>
            <source>Rule {rule} is law that was read and stays as it came. Add a stricter rule of your own beside it.</source>
            <translation>规则{rule}是已读原文的法规，不能修改或停用。可另加更严的自定规则。</translation>
        </message>
        <message>
            <source>Rule {rule} cannot be overridden. Change the plan or the project.</source>
            <translation>规则{rule}不可放行，请修改方案或项目。</translation>
        </message>
        <message>
            <source>Rule {rule} is marked as coming with the program, which does not have it. Mark it as your own.</source>
            <translation>规则{rule}标为系统自带，但系统没有这条规则。请标为自定规则。</translation>
        </message>
        <message>
            <source>Give a reason of at least four characters.</source>
            <translation>请填写理由，至少四个字。</translation>
        </message>
        <message>
            <source>Another version was put in force meanwhile. Open the page again and repeat your change.</source>
            <translation>其间已有新版本生效。请重新打开本页后再修改。</translation>
        </message>
        <message>
            <source>Who prepares a version does not approve it. Another person is needed.</source>
            <translation>拟定人不能批准自己的版本，须由另一人批准。</translation>
        </message>
        <message>
            <source>Nothing was changed, so there is no new version.</source>
            <translation>没有改动，不产生新版本。</translation>
        </message>
        <message>
            <source>There is no version {version} of the rules.</source>
            <translation>没有第{version}版规则。</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>请至少选择一天。</translation>
        </message>
        <message>
            <source>The calendar holds the years {least} to {most}.</source>
            <translation>日历只含{least}年至{most}年。</translation>
        </message>
        <message>
            <source>The table of {year} has fewer than {least} days off on working days. Enter its holidays first.</source>
            <translation>{year}年的表中放假日不足{least}天，请先录入节假日。</translation>
        </message>
        <message>
            <source>The panel does not keep {count} {count:rule|rules}. Give the reason why it is closed all the same.</source>
            <translation>专家组有{count}条规则不符合，请说明仍要关闭的理由。</translation>
        </message>
    </context>
    <context>
        <name>RuleVersionsPage</name>
        <message>
            <source>Versions of the rules</source>
            <translation>规则版本</translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>较早版本</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>较新版本</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>原内容</translation>
        </message>
        <message>
            <source>After</source>
            <translation>新内容</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Version {0} · came with the program</source>
            <translation>第{0}版 · 系统自带</translation>
        </message>
        <message>
            <source>Version {0} · {1} · {2}</source>
            <translation>第{0}版 · {1} · {2}</translation>
        </message>
        <message>
            <source>This version came with the program; nobody changed it yet.</source>
            <translation>此版本随系统提供，尚无改动。</translation>
        </message>
        <message>
            <source>Prepared by {0}, approved by {1}: {2}</source>
            <translation>{0}拟定，{1}批准：{2}</translation>
        </message>
        <message>
            <source>Rules of government procurement warn</source>
            <translation>政府采购规则用于提醒</translation>
        </message>
        <message>
            <source>Nothing differs</source>
            <translation>没有差异</translation>
        </message>
        <message>
            <source>Choose two different versions above.</source>
            <translation>请在上方选择两个不同的版本。</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>新增规则</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已删除</translation>
        </message>
    </context>
</TS>
