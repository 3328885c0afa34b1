<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CaseContent</name>
        <message>
            <source>What is asked for</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>Show plain values</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Who decides may read them; it stands in the log</source>
            <translation>审核人可以查看，查看记入日志</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家</translation>
        </message>
        <message>
            <source>The reason stands in the history at the right.</source>
            <translation>理由见右侧审核记录。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>申请改为</translation>
        </message>
        <message>
            <source>Take off the blacklist</source>
            <translation>解除黑名单</translation>
        </message>
        <message>
            <source>Put on the blacklist</source>
            <translation>列入黑名单</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>The day of the approval</source>
            <translation>审批通过之日</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Until lifted</source>
            <translation>解除为止</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文号</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>Case</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>History</source>
            <translation>审核记录</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Mend and hand in again</source>
            <translation>修改后重新提交</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>不通过…</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>通过…</translation>
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
            <source>Expert type</source>
            <translation>专家类型</translation>
        </message>
        <message>
            <source>Asked for by</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>On</source>
            <translation>提交时间</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>审核级别</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Approve case {0}?</source>
            <translation>通过 {0}？</translation>
        </message>
        <message>
            <source>After the last level what was asked for takes effect at once.</source>
            <translation>末级通过后，申请内容立即生效。</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Return the case</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Refuse for good</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Withdraw the case</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>The reason stands in the history; everybody concerned reads it.</source>
            <translation>理由写入审核记录，相关人员都能看到。</translation>
        </message>
    </context>
    <context>
        <name>LevelEditor</name>
        <message>
            <source>Add a level</source>
            <translation>增加一级</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>At most {0} levels</source>
            <translation>最多 {0} 级</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>Name of the level</source>
            <translation>级别名称</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>由谁审核</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>One level earlier</source>
            <translation>前移一级</translation>
        </message>
        <message>
            <source>Take this level away</source>
            <translation>删除此级</translation>
        </message>
    </context>
    <context>
        <name>CaseListPage</name>
        <message>
            <source>Reviews</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Levels and fields…</source>
            <translation>级别与字段…</translation>
        </message>
        <message>
            <source>Waiting for me</source>
            <translation>待我审核</translation>
        </message>
        <message>
            <source>I asked for</source>
            <translation>我提交的</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类型</translation>
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
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>审核级别</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Asked for by</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>On</source>
            <translation>提交时间</translation>
        </message>
        <message>
            <source>{total} {total:case|cases}</source>
            <translation>共 {total} 项</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>没有待您审核的事项</translation>
        </message>
        <message>
            <source>New cases appear by themselves.</source>
            <translation>有新事项时会自动出现。</translation>
        </message>
        <message>
            <source>No cases</source>
            <translation>没有事项</translation>
        </message>
        <message>
            <source>New experts and reviewed changes appear here.</source>
            <translation>专家入库和需审核的修改会列在这里。</translation>
        </message>
        <message>
            <source>{0} overdue</source>
            <translation>{0} 项已逾期</translation>
        </message>
    </context>
    <context>
        <name>CasePages</name>
        <message>
            <source>Reviews</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>approve return refuse application waiting</source>
            <translation>通过 退回 不通过 入库申请 待审核</translation>
        </message>
        <message>
            <source>Review case</source>
            <translation>审核事项</translation>
        </message>
        <message>
            <source>Review levels</source>
            <translation>审核级别</translation>
        </message>
        <message>
            <source>levels reviewers fields under review</source>
            <translation>级别 审核员 需审核字段</translation>
        </message>
    </context>
    <context>
        <name>ReviewPolicyPage</name>
        <message>
            <source>Review levels</source>
            <translation>审核级别</translation>
        </message>
        <message>
            <source>Cases under way keep the levels they began with</source>
            <translation>已提交的事项仍按原级别审核</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Results told to experts</source>
            <translation>结果通知</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>All expert types</source>
            <translation>全部专家类型</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Fields under review</source>
            <translation>需审核的字段</translation>
        </message>
        <message>
            <source>Changes of these wait for a decision; all others take effect at once</source>
            <translation>这些字段的修改须经审核，其他字段立即生效</translation>
        </message>
        <message>
            <source>The review levels were changed and not saved.</source>
            <translation>审核级别已修改，尚未保存。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>With ID number, mobile or account</source>
            <translation>含身份证号、手机号或账号</translation>
        </message>
        <message>
            <source>Other fields</source>
            <translation>其他字段</translation>
        </message>
        <message>
            <source>As for all expert types. A change here counts for this type only.</source>
            <translation>与全部专家类型相同。在此修改只对该类型有效。</translation>
        </message>
        <message>
            <source>Only the security administrator changes who decides on data requests.</source>
            <translation>数据申请由谁审批，只能由安全管理员更改。</translation>
        </message>
        <message>
            <source>Without a level no review is needed: what is asked for takes effect at once.</source>
            <translation>不设级别则无需审核，提交后立即生效。</translation>
        </message>
        <message>
            <source>Each level is decided by another person, never by who asked.</source>
            <translation>每级须由不同的人审核，申请人不能审核本人提交的事项。</translation>
        </message>
    </context>
</TS>
