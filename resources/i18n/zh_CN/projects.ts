<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ProjectFormPage</name>
        <message>
            <source>Project</source>
            <translation>项目</translation>
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
            <source>One a line; they stay sealed until the bids are opened</source>
            <translation>每行一个；开标前密封保存</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
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
            <source>Nothing rejected</source>
            <translation>没有不导入的行</translation>
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
            <source>{0} rows can be imported, {1} are rejected</source>
            <translation>可导入 {0} 行，不导入 {1} 行</translation>
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
            <source>Choose a workbook</source>
            <translation>选择表格文件</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>表格文件 (*.xlsx *.xls *.ods *.csv)</translation>
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
            <source>State</source>
            <translation>状态</translation>
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
            <source>Approve</source>
            <translation>通过</translation>
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
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Choose a submitted project</source>
            <translation>请选择待审核的项目</translation>
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
            <translation>项目审核不通过</translation>
        </message>
        <message>
            <source>A refused project is over for good; it cannot be submitted again.</source>
            <translation>审核不通过的项目就此终止，不能再次提交。</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不通过</translation>
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
            <source>Sealed, entered</source>
            <translation>已录入（密封）</translation>
        </message>
        <message>
            <source>Another project with this number is stored. Correct the number, or edit the stored project.</source>
            <translation>该编号已有另一项目。请更正编号，或修改已保存的项目。</translation>
        </message>
    </context>
</TS>
