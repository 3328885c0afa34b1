<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BatchDialog</name>
        <message>
            <source>New batch</source>
            <translation>新建批次</translation>
        </message>
        <message>
            <source>Name of the batch</source>
            <translation>批次名称</translation>
        </message>
        <message>
            <source>{0} projects are drawn for together</source>
            <translation>{0} 个项目一起抽取</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>专家组</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Make the batch</source>
            <translation>建立批次</translation>
        </message>
    </context>
    <context>
        <name>BatchMaking</name>
        <message>
            <source>Tick at least two approved projects.</source>
            <translation>请至少勾选两个审核通过的项目。</translation>
        </message>
        <message>
            <source>Not approved: {0}. Tick approved projects only.</source>
            <translation>尚未审核通过：{0}。请只勾选审核通过的项目。</translation>
        </message>
        <message>
            <source>These cannot be put into a batch</source>
            <translation>不能放入批次</translation>
        </message>
        <message>
            <source>One panel for several projects</source>
            <translation>多个项目共用一个专家组</translation>
        </message>
        <message>
            <source>Each project's rules are checked for the one panel, and its avoidance holds for all. Some authorities want a panel for each project: say why one is to serve them all.</source>
            <translation>系统按每个项目的规则检查这一专家组，任一项目的回避对全部项目有效。有的主管部门要求每个项目单独组成专家组，请写明共用的理由。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
    </context>
    <context>
        <name>BatchesPage</name>
        <message>
            <source>Batches</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Projects that are drawn for together</source>
            <translation>一起抽取的项目</translation>
        </message>
        <message>
            <source>Plan a draw</source>
            <translation>编制抽取方案</translation>
        </message>
        <message>
            <source>Dissolve…</source>
            <translation>解散…</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>专家组</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>建立时间</translation>
        </message>
        <message>
            <source>{total} {total:batch|batches}</source>
            <translation>共 {total} 个批次</translation>
        </message>
        <message>
            <source>To the projects</source>
            <translation>前往项目列表</translation>
        </message>
        <message>
            <source>No batches</source>
            <translation>暂无批次</translation>
        </message>
        <message>
            <source>Tick approved projects in the list of projects and put them into a batch.</source>
            <translation>在项目列表中勾选审核通过的项目，放入批次。</translation>
        </message>
        <message>
            <source>Choose a batch that stands</source>
            <translation>请选择有效的批次</translation>
        </message>
        <message>
            <source>Dissolve the batch</source>
            <translation>解散批次</translation>
        </message>
        <message>
            <source>Its projects can be drawn for alone or in another batch. The batch stays on record.</source>
            <translation>解散后，其中的项目可单独抽取或放入其他批次；本批次的记录保留。</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>解散</translation>
        </message>
        <message>
            <source>Batch dissolved</source>
            <translation>批次已解散</translation>
        </message>
    </context>
    <context>
        <name>ProjectDecisions</name>
        <message>
            <source>Approve</source>
            <translation>审核通过</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>不通过…</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Choose a submitted project</source>
            <translation>请选择待审核的项目</translation>
        </message>
        <message>
            <source>Nobody decides on a project of their own</source>
            <translation>不能审核自己录入的项目</translation>
        </message>
        <message>
            <source>Choose a project that is not yet submitted</source>
            <translation>请选择尚未提交的项目</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Return the project</source>
            <translation>退回项目</translation>
        </message>
        <message>
            <source>Whoever entered it mends it and submits it again.</source>
            <translation>由录入人修改后重新提交。</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Refuse the project</source>
            <translation>审核不通过</translation>
        </message>
        <message>
            <source>A refused project is over for good; it cannot be submitted again.</source>
            <translation>不通过的项目即告终止，不能再次提交。</translation>
        </message>
        <message>
            <source>Refuse the amendment</source>
            <translation>变更不通过</translation>
        </message>
        <message>
            <source>The version that was approved before holds again and can be drawn for.</source>
            <translation>原通过的内容恢复有效，可以抽取。</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不通过</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>This project cannot be shown</source>
            <translation>无法显示该项目</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Plan a draw</source>
            <translation>编制抽取方案</translation>
        </message>
        <message>
            <source>Being loaded…</source>
            <translation>正在载入…</translation>
        </message>
        <message>
            <source>Avoidance</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>Draws of this project</source>
            <translation>本项目的抽取</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>办理记录</translation>
        </message>
        <message>
            <source>Drawn for together with {0}. {1}</source>
            <translation>与 {0} 一起抽取。{1}</translation>
        </message>
        <message>
            <source>Batch {0} {1}</source>
            <translation>批次 {0} {1}</translation>
        </message>
        <message>
            <source>Your duties do not include draws.</source>
            <translation>您的职责不含抽取。</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>变更…</translation>
        </message>
        <message>
            <source>Only an approved project can be drawn for</source>
            <translation>审核通过的项目才能抽取</translation>
        </message>
        <message>
            <source>A draw of this project was frozen: it stays as it was approved</source>
            <translation>本项目已有抽取冻结，须保持审核通过时的内容</translation>
        </message>
        <message>
            <source>A submitted project is not edited</source>
            <translation>已提交的项目不能编辑</translation>
        </message>
        <message>
            <source>Amendment refused, the approved version holds</source>
            <translation>变更未通过，原通过的内容有效</translation>
        </message>
        <message>
            <source>No draw yet</source>
            <translation>尚无抽取</translation>
        </message>
        <message>
            <source>{0} of {1} {1:seat|seats}</source>
            <translation>{0} / {1} 席</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
    </context>
    <context>
        <name>ProjectFields</name>
        <message>
            <source>Not stated</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>One a line; they stay sealed until the bids are opened</source>
            <translation>每行一个；开标前密封保存</translation>
        </message>
        <message>
            <source>Add to those entered</source>
            <translation>追加到已录入的单位</translation>
        </message>
        <message>
            <source>Replace those entered</source>
            <translation>替换已录入的单位</translation>
        </message>
        <message>
            <source>Units are entered and sealed. What is typed here comes to them.</source>
            <translation>已录入回避单位并密封，在此填写的单位将追加进去。</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Purchaser and agency</source>
            <translation>采购人与代理机构</translation>
        </message>
        <message>
            <source>Separated by commas; they are not drawn</source>
            <translation>用顿号隔开；不参加抽取</translation>
        </message>
        <message>
            <source>Panel meeting</source>
            <translation>评审安排</translation>
        </message>
        <message>
            <source>Avoidance</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>This is no unified social credit code of 18 characters. Check it, or leave it empty.</source>
            <translation>不是有效的 18 位统一社会信用代码，请核对，或留空。</translation>
        </message>
    </context>
    <context>
        <name>ProjectFormPage</name>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save and submit</source>
            <translation>保存并提交</translation>
        </message>
        <message>
            <source>What you changed in this project is not saved.</source>
            <translation>对本项目的修改尚未保存。</translation>
        </message>
        <message>
            <source>Being saved…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Amend an approved project</source>
            <translation>变更已通过的项目</translation>
        </message>
        <message>
            <source>What was approved is kept as a version. The project is reviewed again; until it is approved, no draw of it can be frozen. Say why it is amended.</source>
            <translation>原审核通过的内容保存为一个版本，项目重新提交审核；审核通过前，本项目的抽取不能冻结。请写明变更理由。</translation>
        </message>
        <message>
            <source>Amend and submit</source>
            <translation>变更并提交</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Submitted for approval</source>
            <translation>已提交审核</translation>
        </message>
        <message>
            <source>Amend and submit…</source>
            <translation>变更并提交…</translation>
        </message>
        <message>
            <source>A submitted project is not edited</source>
            <translation>已提交的项目不能修改</translation>
        </message>
    </context>
    <context>
        <name>ProjectImportDialog</name>
        <message>
            <source>Import projects</source>
            <translation>导入项目</translation>
        </message>
        <message>
            <source>Path of the workbook</source>
            <translation>表格文件路径</translation>
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
            <source>Workbook (.xlsx, .xls, .ods, .csv)</source>
            <translation>表格文件（.xlsx、.xls、.ods、.csv）</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>Why it is not imported</source>
            <translation>未导入原因</translation>
        </message>
        <message>
            <source>Rows not imported</source>
            <translation>未导入的行</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Read a workbook first</source>
            <translation>请先读取表格文件</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>{0} {0:row|rows} can be imported, {1} {1:is|are} rejected</source>
            <translation>可导入 {0} 行，不导入 {1} 行</translation>
        </message>
        <message>
            <source>Nothing rejected</source>
            <translation>没有不导入的行</translation>
        </message>
        <message>
            <source>No projects in the workbook</source>
            <translation>工作簿中没有项目</translation>
        </message>
        <message>
            <source>Fill in a row for each project below the column titles and read it again.</source>
            <translation>请在表头下逐行填写项目，保存后重新读取。</translation>
        </message>
        <message>
            <source>Nothing can be imported</source>
            <translation>没有可导入的行</translation>
        </message>
        <message>
            <source>{0} imported and submitted, {1} unchanged, {2} not imported</source>
            <translation>已导入并提交 {0} 个，未变化 {1} 个，未导入 {2} 个</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>未导入任何数据</translation>
        </message>
        <message>
            <source>Do what stands in red above, or choose another workbook.</source>
            <translation>请按上方红字处理，或选择其他工作簿。</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>选择表格文件</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>表格文件 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
        <message>
            <source>No workbook read yet</source>
            <translation>尚未读取工作簿</translation>
        </message>
        <message>
            <source>Rows that cannot be imported stand here with the reason. Reading writes nothing.</source>
            <translation>无法导入的行及原因将列在此处。读取时不写入任何数据。</translation>
        </message>
        <message>
            <source>Download template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>Save rows not imported…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation>保存模板</translation>
        </message>
        <message>
            <source>projects.xlsx</source>
            <translation>项目模板.xlsx</translation>
        </message>
        <message>
            <source>Save the rows not imported</source>
            <translation>保存未导入的行</translation>
        </message>
        <message>
            <source>projects not imported.xlsx</source>
            <translation>未导入的项目.xlsx</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Being read…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Being imported…</source>
            <translation>正在导入…</translation>
        </message>
    </context>
    <context>
        <name>ProjectListPage</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Only an approved project can be drawn for</source>
            <translation>审核通过的项目才能抽取</translation>
        </message>
        <message>
            <source>Number, name, purchaser</source>
            <translation>编号、名称、采购单位</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Purchaser</source>
            <translation>采购单位</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>采购方式</translation>
        </message>
        <message>
            <source>Bid opening</source>
            <translation>开标时间</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Bidders</source>
            <translation>投标人</translation>
        </message>
        <message>
            <source>No projects</source>
            <translation>没有项目</translation>
        </message>
        <message>
            <source>Import a workbook or enter a project.</source>
            <translation>请导入表格或新建项目。</translation>
        </message>
        <message>
            <source>Put into a batch…</source>
            <translation>放入批次…</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Batch {0} made</source>
            <translation>已建立批次 {0}</translation>
        </message>
        <message>
            <source>Workbook saved</source>
            <translation>工作簿已保存</translation>
        </message>
    </context>
    <context>
        <name>ProjectPages</name>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Project form</source>
            <translation>项目表单</translation>
        </message>
    </context>
    <context>
        <name>ProjectWords</name>
        <message>
            <source>Project number</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次号</translation>
        </message>
        <message>
            <source>Purchaser</source>
            <translation>采购单位</translation>
        </message>
        <message>
            <source>Purchaser's credit code</source>
            <translation>采购单位信用代码</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>代理机构</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>采购方式</translation>
        </message>
        <message>
            <source>Budget (ten thousand yuan)</source>
            <translation>预算金额（万元）</translation>
        </message>
        <message>
            <source>Bid opening</source>
            <translation>开标时间</translation>
        </message>
        <message>
            <source>Place of the panel meeting</source>
            <translation>评审地点</translation>
        </message>
        <message>
            <source>Days of review</source>
            <translation>预计评审天数</translation>
        </message>
        <message>
            <source>Codes of specialties</source>
            <translation>所需专业代码</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Purchaser's representatives</source>
            <translation>采购人代表人数</translation>
        </message>
        <message>
            <source>Bidders and other units to avoid</source>
            <translation>投标人及需回避单位</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>负责部门</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>To be approved</source>
            <translation>待审核</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已通过</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Regime</source>
            <translation>适用制度</translation>
        </message>
        <message>
            <source>Names of purchaser's representatives</source>
            <translation>采购人代表姓名</translation>
        </message>
        <message>
            <source>What is typed here</source>
            <translation>本次填写</translation>
        </message>
        <message>
            <source>Government procurement</source>
            <translation>政府采购</translation>
        </message>
        <message>
            <source>Tenders and bids</source>
            <translation>招标投标</translation>
        </message>
        <message>
            <source>Internal procurement</source>
            <translation>内部采购</translation>
        </message>
        <message>
            <source>Ticked as</source>
            <translation>项目特点</translation>
        </message>
        <message>
            <source>Source of experts</source>
            <translation>专家库来源</translation>
        </message>
        <message>
            <source>Technically complex</source>
            <translation>技术复杂</translation>
        </message>
        <message>
            <source>Highly specialised</source>
            <translation>专业性强</translation>
        </message>
        <message>
            <source>Of social weight</source>
            <translation>社会影响较大</translation>
        </message>
        <message>
            <source>Open tender threshold reached</source>
            <translation>达公开招标数额标准</translation>
        </message>
        <message>
            <source>Special tender</source>
            <translation>特殊招标项目</translation>
        </message>
        <message>
            <source>Remote review</source>
            <translation>异地评审</translation>
        </message>
        <message>
            <source>Remote across provinces</source>
            <translation>跨省远程异地</translation>
        </message>
        <message>
            <source>Pool of a provincial finance department</source>
            <translation>省级以上财政部门专家库</translation>
        </message>
        <message>
            <source>Legal pool of bid evaluators</source>
            <translation>评标专家库</translation>
        </message>
        <message>
            <source>Pool of another province</source>
            <translation>外省财政部门专家库</translation>
        </message>
        <message>
            <source>The unit's own pool</source>
            <translation>单位自建专家库</translation>
        </message>
        <message>
            <source>A feature of the project is not known. Use the words of the template, separated by ；.</source>
            <translation>项目特点无法识别。请使用模板中的用语，以“；”分隔。</translation>
        </message>
        <message>
            <source>The source of experts is not known. Use the words of the template.</source>
            <translation>专家库来源无法识别。请使用模板中的用语。</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Purchaser and agency</source>
            <translation>采购人与代理机构</translation>
        </message>
        <message>
            <source>Panel meeting</source>
            <translation>评审安排</translation>
        </message>
        <message>
            <source>Entered, sealed until the bids are opened; names and number are not shown.</source>
            <translation>已录入，开标前密封；名称和数量均不显示。</translation>
        </message>
        <message>
            <source>None entered</source>
            <translation>未录入</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>已录入</translation>
        </message>
        <message>
            <source>The regime is not known. Write GP for government procurement, TB for tenders and bids, or INT for internal procurement.</source>
            <translation>适用制度无法识别。政府采购填 GP，招标投标填 TB，内部采购填 INT。</translation>
        </message>
        <message>
            <source>There are more names than purchaser's representatives ({number}). Correct the number or the names.</source>
            <translation>采购人代表姓名多于人数（{number} 人），请更正人数或姓名。</translation>
        </message>
        <message>
            <source>Sealed, entered</source>
            <translation>已录入（密封）</translation>
        </message>
        <message>
            <source>Another project with this number is stored. Correct the number, or edit the stored project.</source>
            <translation>该编号已有另一项目。请更正编号，或修改已保存的项目。</translation>
        </message>
    </context>
    <context>
        <name>VersionsCard</name>
        <message>
            <source>Earlier versions</source>
            <translation>历次通过的版本</translation>
        </message>
        <message>
            <source>Version {0}, approved by {1}</source>
            <translation>第 {0} 版，{1} 审核通过</translation>
        </message>
        <message>
            <source>Amended by {0}: {1}</source>
            <translation>{0} 变更：{1}</translation>
        </message>
        <message>
            <source>Refused by {0} {1}: {2}</source>
            <translation>{0} 于 {1} 审核变更不通过：{2}</translation>
        </message>
    </context>
</TS>
