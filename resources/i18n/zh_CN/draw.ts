<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AnswerEntry</name>
        <message>
            <source>accepted</source>
            <translation>参加</translation>
        </message>
        <message>
            <source>Why does the expert not take part?</source>
            <translation>专家不参加的理由</translation>
        </message>
        <message>
            <source>The reason is kept with the row; it is counted on the expert's page.</source>
            <translation>理由随该行保存，并在专家页计数。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>不参加</translation>
        </message>
        <message>
            <source>Enter an answer</source>
            <translation>录入应答</translation>
        </message>
        <message>
            <source>Row {row} is entered as {answer}. Say how the answer came.</source>
            <translation>第 {row} 行录入为“{answer}”。请写明应答的来由。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
    </context>
    <context>
        <name>ArrivalDialog</name>
        <message>
            <source>Sign-in at the desk</source>
            <translation>现场签到</translation>
        </message>
        <message>
            <source>Enter the ID number, mobile number or expert number of everybody who has come. Nobody is named: only seats are shown. Numbers that belong to nobody on the panel are counted in the log.</source>
            <translation>逐一录入到场人员的身份证号、手机号或专家编号。不显示姓名，只显示席位。不属于本评审组的号码，其个数记入日志。</translation>
        </message>
        <message>
            <source>ID number, mobile number or expert number</source>
            <translation>身份证号、手机号或专家编号</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Who has come</source>
            <translation>到场人员</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Record with the supervisor…</source>
            <translation>会同监督员登记…</translation>
        </message>
        <message>
            <source>not here yet</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>signed in {0}</source>
            <translation>{0} 签到</translation>
        </message>
        <message>
            <source>Enter a whole number first</source>
            <translation>请先录入完整的号码</translation>
        </message>
        <message>
            <source>Add who has come first</source>
            <translation>请先加入到场人员</translation>
        </message>
        <message>
            <source>To be recorded: {0}</source>
            <translation>待登记：{0}</translation>
        </message>
        <message>
            <source>Members of the panel have come</source>
            <translation>评审组成员到场</translation>
        </message>
        <message>
            <source>{0} {0:person|people} showed who they are. The supervisor has seen it too.</source>
            <translation>{0} 人已出示证件，监督员在场核对。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>Signed in: {0}</source>
            <translation>已签到：{0}</translation>
        </message>
        <message>
            <source>{0} {0:number belongs|numbers belong} to nobody on this panel</source>
            <translation>{0} 个号码不属于本评审组</translation>
        </message>
        <message>
            <source>All are here: the names are open</source>
            <translation>全部到齐，姓名已解封</translation>
        </message>
    </context>
    <context>
        <name>BoardActs</name>
        <message>
            <source>End the call of row {0}</source>
            <translation>挂断第 {0} 行的通话</translation>
        </message>
        <message>
            <source>It does not count as a try; the expert is called again after the pause.</source>
            <translation>不计入呼叫次数，间隔之后会再次呼叫该专家。</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>挂断</translation>
        </message>
        <message>
            <source>Wait no longer for row {0}</source>
            <translation>不再等待第 {0} 行</translation>
        </message>
        <message>
            <source>The expert counts as one who did not answer, and the next one of the order is asked. The supervisor signs beside you.</source>
            <translation>该专家按未接通处理，并按抽取顺序通知下一位。监督员须会签。</translation>
        </message>
        <message>
            <source>Wait no longer</source>
            <translation>不再等待</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Enter an answer by e-mail</source>
            <translation>录入邮件答复</translation>
        </message>
        <message>
            <source>Row {row} is entered as {answer}. Say when the e-mail came and from whom.</source>
            <translation>第 {row} 行录入为{answer}。请写明邮件的收到时间和发件人。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
    </context>
    <context>
        <name>BoardRow</name>
        <message>
            <source>Enter an answer…</source>
            <translation>录入应答…</translation>
        </message>
        <message>
            <source>Will not come…</source>
            <translation>不能到场…</translation>
        </message>
    </context>
    <context>
        <name>BoardTable</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>第几次</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Will not come</source>
            <translation>不能到场</translation>
        </message>
        <message>
            <source>The expert accepted…</source>
            <translation>专家已同意…</translation>
        </message>
        <message>
            <source>The expert declined…</source>
            <translation>专家已拒绝…</translation>
        </message>
        <message>
            <source>Accepted by e-mail…</source>
            <translation>邮件答复同意…</translation>
        </message>
        <message>
            <source>Declined by e-mail…</source>
            <translation>邮件答复拒绝…</translation>
        </message>
        <message>
            <source>Hang up…</source>
            <translation>挂断…</translation>
        </message>
        <message>
            <source>Wait no longer…</source>
            <translation>不再等待…</translation>
        </message>
    </context>
    <context>
        <name>BoardStage</name>
        <message>
            <source>seats</source>
            <translation>席</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>参加</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>left in the pool</source>
            <translation>候补剩余</translation>
        </message>
        <message>
            <source>Commitment code</source>
            <translation>承诺码</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>Nobody's answer is waited for</source>
            <translation>没有等待答复的专家</translation>
        </message>
        <message>
            <source>Answers until</source>
            <translation>应答截止</translation>
        </message>
        <message>
            <source>{0} of them replenished</source>
            <translation>含补抽 {0} 位</translation>
        </message>
        <message>
            <source>{calling} in a call · {waiting} waiting</source>
            <translation>通话中 {calling} · 等待 {waiting}</translation>
        </message>
        <message>
            <source>nobody is left: they stay open</source>
            <translation>已无人可补，保持空缺</translation>
        </message>
        <message>
            <source>Invitations under way {calling}, open seats {open}</source>
            <translation>未答复的邀请 {calling}，不超过空缺席位 {open}</translation>
        </message>
        <message>
            <source>Names are released and shown masked</source>
            <translation>姓名已解封，脱敏显示</translation>
        </message>
        <message>
            <source>The clock was changed: names are sealed until two people release them</source>
            <translation>系统时钟被更改：姓名密封，须两人会同解封</translation>
        </message>
        <message>
            <source>Names are sealed until all have signed in, at the latest {0}</source>
            <translation>姓名在全体签到后解封，最迟 {0}</translation>
        </message>
        <message>
            <source>Names are sealed until {0}</source>
            <translation>姓名密封至 {0}</translation>
        </message>
        <message>
            <source>Names are sealed until two people release them</source>
            <translation>姓名密封，须两人会同解封</translation>
        </message>
    </context>
    <context>
        <name>CallBlock</name>
        <message>
            <source>Line {0}</source>
            <translation>线路 {0}</translation>
        </message>
    </context>
    <context>
        <name>CallsCard</name>
        <message>
            <source>Calls under way</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>No call at this moment</source>
            <translation>此刻没有通话</translation>
        </message>
        <message>
            <source>Emergency draw…</source>
            <translation>应急抽取…</translation>
        </message>
    </context>
    <context>
        <name>ClosingCard</name>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sealed table</source>
            <translation>密封抽取表</translation>
        </message>
        <message>
            <source>Cover sheet</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>Release names…</source>
            <translation>解封姓名（双人）…</translation>
        </message>
        <message>
            <source>By two people</source>
            <translation>须两人共同操作</translation>
        </message>
        <message>
            <source>Draw table with names</source>
            <translation>具名抽取表</translation>
        </message>
        <message>
            <source>Sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>签到…</translation>
        </message>
        <message>
            <source>Signatures…</source>
            <translation>签名…</translation>
        </message>
        <message>
            <source>Roles…</source>
            <translation>角色…</translation>
        </message>
        <message>
            <source>Close and seal…</source>
            <translation>结束并封存…</translation>
        </message>
        <message>
            <source>Cancel the review…</source>
            <translation>取消评审…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Seats are still being filled</source>
            <translation>席位尚在确认</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取处于停止状态</translation>
        </message>
        <message>
            <source>The draw is closed</source>
            <translation>抽取已结束</translation>
        </message>
        <message>
            <source>Names are released already</source>
            <translation>姓名已经解封</translation>
        </message>
        <message>
            <source>Names must be released first</source>
            <translation>须先解封姓名</translation>
        </message>
        <message>
            <source>Names open once all have signed in, at the latest {0}</source>
            <translation>全体签到后自动解封，最迟 {0}</translation>
        </message>
        <message>
            <source>Names open by themselves at {0}</source>
            <translation>姓名将于 {0} 自动解封</translation>
        </message>
        <message>
            <source>Closed.</source>
            <translation>已关闭。</translation>
        </message>
        <message>
            <source>Closed; the archive is sealed and can be verified by anybody.</source>
            <translation>已结束，档案已封存，任何人都可验证。</translation>
        </message>
        <message>
            <source>The review was cancelled on {0}. Close the draw.</source>
            <translation>评审已于 {0} 取消，请结束本次抽取。</translation>
        </message>
        <message>
            <source>Some seats stay open: nobody is left for them.</source>
            <translation>部分席位空缺：已无候补。</translation>
        </message>
        <message>
            <source>All seats are filled. First the sealed table, then release and open table, then close.</source>
            <translation>席位已满。依次生成密封抽取表、解封姓名、生成具名抽取表，然后结束。</translation>
        </message>
        <message>
            <source>Open a session first</source>
            <translation>请先开始一场</translation>
        </message>
        <message>
            <source>Being made</source>
            <translation>正在生成</translation>
        </message>
        <message>
            <source>Close the draw</source>
            <translation>结束抽取</translation>
        </message>
        <message>
            <source>The panel does not keep these rules; say why it is closed all the same:</source>
            <translation>专家组不符合以下规则，请说明仍要关闭的理由：</translation>
        </message>
        <message>
            <source>Archive sealed: {0}</source>
            <translation>档案已封存：{0}</translation>
        </message>
    </context>
    <context>
        <name>TablePreview</name>
        <message>
            <source>Sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>Cover sheet of the sealed print</source>
            <translation>密封件封面</translation>
        </message>
        <message>
            <source>Draw table</source>
            <translation>抽取表</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Being printed</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>已送打印机</translation>
        </message>
    </context>
    <context>
        <name>HeldLinesNotice</name>
        <message>
            <source>A line is kept out of this draw</source>
            <translation>有线路未用于本次抽取</translation>
        </message>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>放行…</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>Nobody is called over it until an administrator made its test call on the page of modems, or operator and supervisor override it.</source>
            <translation>在系统管理员于“通信模块”页试呼通过，或操作员与监督员会签放行之前，不用它拨打专家电话</translation>
        </message>
        <message>
            <source>{lines}. {rest}</source>
            <translation>{lines}。{rest}。</translation>
        </message>
        <message>
            <source>Call over lines without a test call</source>
            <translation>启用未试呼的线路</translation>
        </message>
        <message>
            <source>Say why the draw calls over these lines all the same:</source>
            <translation>请说明仍用这些线路通知专家的理由：</translation>
        </message>
    </context>
    <context>
        <name>InboxNotice</name>
        <message>
            <source>Decide</source>
            <translation>去判定</translation>
        </message>
        <message>
            <source>{0} {0:text waits|texts wait} for a decision</source>
            <translation>{0} 条短信待判定</translation>
        </message>
    </context>
    <context>
        <name>LinesNotice</name>
        <message>
            <source>No line can call: the draw waits</source>
            <translation>没有可用的线路，抽取正在等待</translation>
        </message>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>Line {0}: {1}</source>
            <translation>线路 {0}：{1}</translation>
        </message>
        <message>
            <source>No modem is plugged in</source>
            <translation>没有接入通信模块</translation>
        </message>
        <message>
            <source>Nothing is counted as an answer meanwhile; the draw goes on by itself when a line works.</source>
            <translation>等待期间不计任何应答；线路恢复后自动继续。</translation>
        </message>
        <message>
            <source>{lines}. {rest}</source>
            <translation>{lines}。{rest}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>RolesDialog</name>
        <message>
            <source>Roles on the panel</source>
            <translation>专家角色</translation>
        </message>
        <message>
            <source>A panel has one leader at most.</source>
            <translation>一个专家组最多一位组长。</translation>
        </message>
        <message>
            <source>The others: members</source>
            <translation>其余设为委员</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save the roles</source>
            <translation>保存角色</translation>
        </message>
    </context>
    <context>
        <name>ShortGroupsBanner</name>
        <message>
            <source>Nobody is left in the pool for group {0}: its seats stay open.</source>
            <translation>条件组 {0} 已无人可补，席位空缺。</translation>
        </message>
        <message>
            <source>Group {name}: {open} {open:seat stays|seats stay} open, nobody is left.</source>
            <translation>条件组 {name}：空缺 {open} 席，已无人可补。</translation>
        </message>
        <message>
            <source>No single condition would change that.</source>
            <translation>放宽任何单项条件都不能补足。</translation>
        </message>
        <message>
            <source>Loosening would let in:</source>
            <translation>放宽后可增加：</translation>
        </message>
        <message>
            <source>{what} +{count}</source>
            <translation>{what} +{count} 人</translation>
        </message>
    </context>
    <context>
        <name>CeremonyPage</name>
        <message>
            <source>Draw ceremony</source>
            <translation>抽取仪式</translation>
        </message>
        <message>
            <source>Supervisor halts</source>
            <translation>监督员叫停</translation>
        </message>
        <message>
            <source>Go on together…</source>
            <translation>共同继续…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>The draw is halted</source>
            <translation>抽取已叫停</translation>
        </message>
        <message>
            <source>Supervisor resumes…</source>
            <translation>监督员恢复…</translation>
        </message>
        <message>
            <source>The program was restarted. The draw stands where it stood; its secret is still sealed.</source>
            <translation>程序曾重新启动。抽取停在原处，密值仍然密封。</translation>
        </message>
        <message>
            <source>A supervisor must sign in to go on</source>
            <translation>须由监督员登录后继续</translation>
        </message>
        <message>
            <source>Show it in a window</source>
            <translation>在窗口中显示</translation>
        </message>
        <message>
            <source>The public side of the ceremony is not visible to the room. Connect the second screen.</source>
            <translation>现场看不到仪式的公开画面，请接上第二块屏幕。</translation>
        </message>
        <message>
            <source>There is no witness display</source>
            <translation>没有监督屏</translation>
        </message>
        <message>
            <source>{0} {0:seat|seats}</source>
            <translation>{0} 席</translation>
        </message>
        <message>
            <source>Opening {0}</source>
            <translation>开标 {0}</translation>
        </message>
        <message>
            <source>Supervisor {0} present</source>
            <translation>监督员 {0} 在场</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录制中</translation>
        </message>
        <message>
            <source>Not recording</source>
            <translation>未在录制</translation>
        </message>
        <message>
            <source>The draw stands still already</source>
            <translation>抽取已经停下</translation>
        </message>
        <message>
            <source>Draw {0}</source>
            <translation>抽取 {0}</translation>
        </message>
        <message>
            <source>Attempt {0}</source>
            <translation>第 {0} 次</translation>
        </message>
        <message>
            <source>Attempt {0} void</source>
            <translation>第 {0} 次已作废</translation>
        </message>
        <message>
            <source>The program was restarted. The panel stands as it was named.</source>
            <translation>程序重新启动过。名单仍与确认时相同。</translation>
        </message>
    </context>
    <context>
        <name>FormTemplatesPage</name>
        <message>
            <source>Own forms</source>
            <translation>自有表单</translation>
        </message>
        <message>
            <source>Word and Excel forms of the house, filled with the values of a draw</source>
            <translation>本单位的 Word、Excel 表单，由程序填入抽取内容</translation>
        </message>
        <message>
            <source>Form to start from…</source>
            <translation>起始表单…</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Project type</source>
            <translation>项目类型</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>添加人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:form|forms}</source>
            <translation>共 {total} 份表单</translation>
        </message>
        <message>
            <source>No form of your own yet</source>
            <translation>尚无自有表单</translation>
        </message>
        <message>
            <source>Draws use the forms of the program. Save one to start from, change it, and add it.</source>
            <translation>抽取使用程序自带的表单。可先保存一份起始表单，修改后再添加。</translation>
        </message>
        <message>
            <source>Chosen form</source>
            <translation>所选表单</translation>
        </message>
        <message>
            <source>Save filled sample…</source>
            <translation>保存填好的样张…</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Add a form</source>
            <translation>添加表单</translation>
        </message>
        <message>
            <source>For projects of this type</source>
            <translation>适用的项目类型</translation>
        </message>
        <message>
            <source>As written in the project; empty: for all</source>
            <translation>与项目中的写法一致；留空则适用于全部</translation>
        </message>
        <message>
            <source>Choose file and add…</source>
            <translation>选择文件并添加…</translation>
        </message>
        <message>
            <source>Fields of this form</source>
            <translation>该表单的字段</translation>
        </message>
        <message>
            <source>Write a field in double braces wherever its value shall stand. The table row with fields of a row is repeated for every row.</source>
            <translation>在需要填入内容的位置写双花括号字段。含 row. 字段的表格行会按人数重复。</translation>
        </message>
        <message>
            <source>Choose a form in the list</source>
            <translation>请在列表中选择一份表单</translation>
        </message>
        <message>
            <source>It is retired already</source>
            <translation>该表单已停用</translation>
        </message>
        <message>
            <source>Choose a form</source>
            <translation>选择表单</translation>
        </message>
        <message>
            <source>Word and Excel forms (*.docx *.xlsx)</source>
            <translation>Word 和 Excel 表单 (*.docx *.xlsx)</translation>
        </message>
        <message>
            <source>Being read</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Added: {0}</source>
            <translation>已添加：{0}</translation>
        </message>
        <message>
            <source>Retire this form?</source>
            <translation>停用该表单？</translation>
        </message>
        <message>
            <source>{0} is no longer offered for draws. What was made with it stays.</source>
            <translation>{0} 将不再用于抽取；已生成的文件不受影响。</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>样张</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用中</translation>
        </message>
    </context>
    <context>
        <name>BalancePage</name>
        <message>
            <source>Balance of draws</source>
            <translation>抽取均衡</translation>
        </message>
        <message>
            <source>Who was drawn how often</source>
            <translation>专家被抽中次数的分布</translation>
        </message>
        <message>
            <source>{0} {0:month|months}</source>
            <translation>{0} 个月</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Drawn in the last</source>
            <translation>统计期：近</translation>
        </message>
        <message>
            <source>Came to no draw</source>
            <translation>一次未被抽中</translation>
        </message>
        <message>
            <source>Most draws of one expert</source>
            <translation>个人最多次数</translation>
        </message>
        <message>
            <source>Experts by times drawn</source>
            <translation>按被抽中次数的专家人数</translation>
        </message>
        <message>
            <source>Draws whose names are still sealed are not counted. Names are masked, also in the export.</source>
            <translation>名单尚未解封的抽取不计入。姓名脱敏，导出文件亦然。</translation>
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
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>Left later</source>
            <translation>后来退出</translation>
        </message>
        <message>
            <source>Named by hand</source>
            <translation>人工指定</translation>
        </message>
        <message>
            <source>Last draw</source>
            <translation>最近一次</translation>
        </message>
        <message>
            <source>Nobody was drawn in this time</source>
            <translation>此期间无人被抽中</translation>
        </message>
        <message>
            <source>Choose a longer time. Draws count once their names are released.</source>
            <translation>请选择更长的统计期。抽取在名单解封后计入。</translation>
        </message>
        <message>
            <source>{0} {0:draw|draws}</source>
            <translation>{0} 次</translation>
        </message>
        <message>
            <source>{0} {0:draw|draws} and more</source>
            <translation>{0} 次及以上</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Text file (*.csv)</source>
            <translation>文本文件 (*.csv)</translation>
        </message>
        <message>
            <source>Export the balance</source>
            <translation>导出抽取均衡表</translation>
        </message>
        <message>
            <source>Being written…</source>
            <translation>正在写入…</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} written to {1}</source>
            <translation>已将 {0} 名专家写入 {1}</translation>
        </message>
    </context>
    <context>
        <name>DrawListPage</name>
        <message>
            <source>Draws</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Every draw and every attempt</source>
            <translation>全部抽取，含每次尝试</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>抽取均衡</translation>
        </message>
        <message>
            <source>New draw plan</source>
            <translation>新建抽取方案</translation>
        </message>
        <message>
            <source>Only an operator plans draws</source>
            <translation>仅抽取操作员可编制方案</translation>
        </message>
        <message>
            <source>Draw, project number or name</source>
            <translation>抽取编号、项目编号或名称</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Only with</source>
            <translation>仅有补抽</translation>
        </message>
        <message>
            <source>Contains</source>
            <translation>包含</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Replacements</source>
            <translation>有无补抽</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>with replacements</source>
            <translation>有补抽</translation>
        </message>
        <message>
            <source>No draws</source>
            <translation>没有抽取</translation>
        </message>
        <message>
            <source>Begin with “New draw plan” for an approved project, or widen the conditions.</source>
            <translation>请对已批准的项目“新建抽取方案”，或放宽查询条件。</translation>
        </message>
        <message>
            <source>No approved project</source>
            <translation>没有已通过的项目</translation>
        </message>
        <message>
            <source>A draw needs an approved project. Submit one and let a reviewer approve it.</source>
            <translation>只能为已通过审核的项目抽取。请先提交项目并由审核员通过。</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Text file (*.csv)</source>
            <translation>文本文件 (*.csv)</translation>
        </message>
        <message>
            <source>Export the history</source>
            <translation>导出历史记录</translation>
        </message>
        <message>
            <source>Being written…</source>
            <translation>正在写入…</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取编号</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Project number</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>是否补抽</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Void because</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>{0} {0:attempt|attempts} written to {1}</source>
            <translation>已导出 {0} 条至 {1}</translation>
        </message>
    </context>
    <context>
        <name>HistoryColumns</name>
        <message>
            <source>Draw</source>
            <translation>抽取编号</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>第几次</translation>
        </message>
        <message>
            <source>Project number</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>补抽</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Stands at</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Attempt</source>
            <translation>抽取记录</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>{0}, attempt {1}</source>
            <translation>{0} 第 {1} 次</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Stands at</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>Void because</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>{0} {0:seat|seats}, {1} asked ({3} as replacement), {2} agreed</source>
            <translation>席位 {0}，抽取 {1} 人（含补抽 {3} 人），同意 {2} 人</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>not sealed</source>
            <translation>未封存</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>邀请经过</translation>
        </message>
        <message>
            <source>{0}  {1}, {2} {2:seat|seats}</source>
            <translation>{0} 组  {1}，{2} 席</translation>
        </message>
        <message>
            <source>Could be drawn: {0}</source>
            <translation>可抽人数：{0}</translation>
        </message>
        <message>
            <source>seat went to row {0}</source>
            <translation>席位由第 {0} 行替补</translation>
        </message>
    </context>
    <context>
        <name>ProjectChooser</name>
        <message>
            <source>New draw plan</source>
            <translation>新建抽取方案</translation>
        </message>
        <message>
            <source>Batch {0}  {1}</source>
            <translation>批次 {0}  {1}</translation>
        </message>
        <message>
            <source>Make the plan</source>
            <translation>编制方案</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Which approved project is the draw for?</source>
            <translation>为哪个已通过的项目抽取？</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>DrawPages</name>
        <message>
            <source>Draws</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>history today plan</source>
            <translation>抽取 历史 今日 方案 choujiang chouqu</translation>
        </message>
        <message>
            <source>Draw plan</source>
            <translation>抽取方案</translation>
        </message>
        <message>
            <source>Draw ceremony</source>
            <translation>抽取仪式</translation>
        </message>
        <message>
            <source>Balance of draws</source>
            <translation>抽取均衡</translation>
        </message>
        <message>
            <source>often frequency fairness report</source>
            <translation>次数 频率 公平 报表 均衡</translation>
        </message>
        <message>
            <source>Own forms</source>
            <translation>自有表单</translation>
        </message>
        <message>
            <source>template Word Excel docx xlsx form</source>
            <translation>模板 Word Excel docx xlsx 表单</translation>
        </message>
    </context>
    <context>
        <name>BoardTexts</name>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已编方案</translation>
        </message>
        <message>
            <source>Checked, to be frozen</source>
            <translation>已检查，待冻结</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>Committed, slip to be issued</source>
            <translation>已承诺，待出见证单</translation>
        </message>
        <message>
            <source>Slip issued</source>
            <translation>已出见证单</translation>
        </message>
        <message>
            <source>Witnesses give their values</source>
            <translation>现场取数中</translation>
        </message>
        <message>
            <source>Panel drawn</source>
            <translation>已抽出</translation>
        </message>
        <message>
            <source>Experts are being invited</source>
            <translation>正在邀请</translation>
        </message>
        <message>
            <source>All seats filled</source>
            <translation>席位已满</translation>
        </message>
        <message>
            <source>Seats left open</source>
            <translation>有席位空缺</translation>
        </message>
        <message>
            <source>Names released</source>
            <translation>姓名已解封</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Not drawn</source>
            <translation>未抽取</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>抽取中</translation>
        </message>
        <message>
            <source>Unmet</source>
            <translation>不满足</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽取成功</translation>
        </message>
        <message>
            <source>Drawn (replenished)</source>
            <translation>抽取成功(补抽)</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Calling</source>
            <translation>呼叫中</translation>
        </message>
        <message>
            <source>To be called again</source>
            <translation>等待重拨</translation>
        </message>
        <message>
            <source>Waiting for SMS</source>
            <translation>等待短信</translation>
        </message>
        <message>
            <source>Waiting for e-mail</source>
            <translation>等待邮件</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未接通</translation>
        </message>
        <message>
            <source>Seats full</source>
            <translation>名额已满</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>已退出</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>Not contacted yet</source>
            <translation>尚未联系</translation>
        </message>
        <message>
            <source>Waiting for a free line</source>
            <translation>等待空闲线路</translation>
        </message>
        <message>
            <source>Call under way</source>
            <translation>通话中</translation>
        </message>
        <message>
            <source>Not reached; next call at {time}</source>
            <translation>未接通，{time} 重拨</translation>
        </message>
        <message>
            <source>SMS sent; answer until {time}</source>
            <translation>已发短信，{time} 前答复</translation>
        </message>
        <message>
            <source>SMS delivered; answer until {time}</source>
            <translation>短信已送达，{time} 前答复</translation>
        </message>
        <message>
            <source>SMS not delivered; waiting until {time}</source>
            <translation>短信未送达，{time} 前等待</translation>
        </message>
        <message>
            <source>E-mail sent; answer until {time}</source>
            <translation>已发邮件，答复截止 {time}</translation>
        </message>
        <message>
            <source>Accepted first, left later</source>
            <translation>先同意，后退出</translation>
        </message>
        <message>
            <source>Not reached in {tries} {tries:try|tries}</source>
            <translation>{tries} 次未接通</translation>
        </message>
        <message>
            <source>Accepted by key</source>
            <translation>按键同意</translation>
        </message>
        <message>
            <source>Accepted by SMS</source>
            <translation>短信同意</translation>
        </message>
        <message>
            <source>Accepted by e-mail; entered and co-signed</source>
            <translation>邮件答复同意，录入并会签</translation>
        </message>
        <message>
            <source>Accepted; entered and co-signed</source>
            <translation>同意（人工录入，已会签）</translation>
        </message>
        <message>
            <source>Signed in at the desk at {time}</source>
            <translation>已签到（{time}）</translation>
        </message>
        <message>
            <source>Declined by key</source>
            <translation>按键拒绝</translation>
        </message>
        <message>
            <source>Declined by SMS</source>
            <translation>短信拒绝</translation>
        </message>
        <message>
            <source>Declined by e-mail; entered and co-signed</source>
            <translation>邮件答复拒绝，录入并会签</translation>
        </message>
        <message>
            <source>Declined; entered and co-signed</source>
            <translation>拒绝（人工录入，已会签）</translation>
        </message>
        <message>
            <source>Declined; replaced by row {row}</source>
            <translation>已拒绝，由第 {row} 行补上</translation>
        </message>
        <message>
            <source>Not reached in {tries} {tries:try|tries}, no SMS in time</source>
            <translation>{tries} 次未接通，短信时限已过</translation>
        </message>
        <message>
            <source>Not reached; entered and co-signed</source>
            <translation>未接通（人工录入，已会签）</translation>
        </message>
        <message>
            <source>Not reached in {tries} {tries:try|tries}; replaced by row {row}</source>
            <translation>{tries} 次未接通，由第 {row} 行补上</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>未能接通</translation>
        </message>
        <message>
            <source>Not reached; replaced by row {row}</source>
            <translation>未能接通，由第 {row} 行补上</translation>
        </message>
        <message>
            <source>Answered when the seats were full</source>
            <translation>答复时名额已满</translation>
        </message>
        <message>
            <source>Seats full; replaced by row {row}</source>
            <translation>名额已满，由第 {row} 行补上</translation>
        </message>
        <message>
            <source>Left; replaced by row {row}</source>
            <translation>已退出，由第 {row} 行补上</translation>
        </message>
        <message>
            <source>Line lost; the answer is not known and not counted</source>
            <translation>线路中断，应答不明，不计为一次呼叫</translation>
        </message>
        <message>
            <source>Dial</source>
            <translation>拨号</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>振铃</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Drawn by lot</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Replenished</source>
            <translation>补抽</translation>
        </message>
        <message>
            <source>Emergency draw</source>
            <translation>应急抽取</translation>
        </message>
        <message>
            <source>without the title level</source>
            <translation>不限职称等级</translation>
        </message>
        <message>
            <source>without the titles</source>
            <translation>不限职称</translation>
        </message>
        <message>
            <source>without the regions</source>
            <translation>不限区域</translation>
        </message>
        <message>
            <source>without the tags</source>
            <translation>不限标签</translation>
        </message>
        <message>
            <source>without the years of practice</source>
            <translation>不限从业年限</translation>
        </message>
        <message>
            <source>without the sex</source>
            <translation>不限性别</translation>
        </message>
        <message>
            <source>without the age</source>
            <translation>不限年龄</translation>
        </message>
        <message>
            <source>without the own fields</source>
            <translation>不限自定义字段</translation>
        </message>
        <message>
            <source>without the limit of draws</source>
            <translation>不限抽取次数</translation>
        </message>
        <message>
            <source>with one more tier</source>
            <translation>再放宽一个层级</translation>
        </message>
        <message>
            <source>with a higher cap of one employer</source>
            <translation>提高同一法人上限</translation>
        </message>
        <message>
            <source>Asked for leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Must step aside (avoidance)</source>
            <translation>应当回避</translation>
        </message>
        <message>
            <source>Too late at check-in</source>
            <translation>签到迟到超时</translation>
        </message>
        <message>
            <source>Absent at check-in</source>
            <translation>签到缺席</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康原因</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>被撤换</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>人工</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>密封</translation>
        </message>
        <message>
            <source>Ten-sided dice</source>
            <translation>十面骰</translation>
        </message>
        <message>
            <source>Six-sided dice</source>
            <translation>六面骰</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>附加文字</translation>
        </message>
    </context>
    <context>
        <name>CeremonyActs</name>
        <message>
            <source>Supervisor signs in</source>
            <translation>监督员登录</translation>
        </message>
        <message>
            <source>The supervisor takes this draw under his eyes, from the freeze to the close.</source>
            <translation>监督员自冻结至结束全程监督本次抽取。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Starting the recording</source>
            <translation>正在启动录屏</translation>
        </message>
        <message>
            <source>Freezing plan and pool</source>
            <translation>正在冻结方案和名单</translation>
        </message>
        <message>
            <source>Override a rule</source>
            <translation>放行规则</translation>
        </message>
        <message>
            <source>The supervisor answers for it too. Reason and document go into the sealed archive.</source>
            <translation>监督员须共同负责。理由和文件随封存档案保存。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>Halt the draw</source>
            <translation>叫停抽取</translation>
        </message>
        <message>
            <source>No call is begun; calls under way are finished. Both people go on together later.</source>
            <translation>不再发起呼叫，进行中的通话照常结束；之后由两人共同继续。</translation>
        </message>
        <message>
            <source>Halt</source>
            <translation>叫停</translation>
        </message>
        <message>
            <source>Go on with the draw</source>
            <translation>继续抽取</translation>
        </message>
        <message>
            <source>The cause of the halt is settled. Recording must be running.</source>
            <translation>叫停的原因已解决，录屏须正在进行。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Declare this attempt void</source>
            <translation>本次抽取作废</translation>
        </message>
        <message>
            <source>The attempt keeps its number and stays visible. Its secret is opened, and if all values are in, the result that it would have had is shown as seat codes.</source>
            <translation>本次保留次数编号并始终可见。机器密值将公开；若取数已齐，将以席位代码显示本应产生的结果。</translation>
        </message>
        <message>
            <source>Declare void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Resume the draw</source>
            <translation>恢复抽取</translation>
        </message>
        <message>
            <source>The program was restarted. The same secret is opened and the draw goes on as it stood.</source>
            <translation>程序曾重新启动。将打开同一密值，抽取从原处继续。</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Release the names</source>
            <translation>解封姓名</translation>
        </message>
        <message>
            <source>From then on names are shown and the open draw table can be made.</source>
            <translation>解封后显示姓名，并可生成具名抽取表。</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>解封</translation>
        </message>
        <message>
            <source>Recording ends, the machine secret is opened, and the archive is sealed and signed.</source>
            <translation>录屏结束，机器密值公开，档案封存并签名。</translation>
        </message>
        <message>
            <source>Close the draw</source>
            <translation>结束抽取</translation>
        </message>
        <message>
            <source>Close and seal</source>
            <translation>结束并封存</translation>
        </message>
        <message>
            <source>Seal the archive</source>
            <translation>封存档案</translation>
        </message>
        <message>
            <source>Operator and supervisor sign the archive. Nothing of the draw changes.</source>
            <translation>由操作员和监督员共同签署档案，抽取内容不作任何改动。</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>Begin the next attempt</source>
            <translation>开始下一次抽取</translation>
        </message>
        <message>
            <source>The draw goes on under its next number, with a new freeze, a new secret and new dice. The void attempt stays visible, and its archive is named in the next one.</source>
            <translation>本抽取以下一个次数继续，重新冻结、生成新的机器密值并重新投骰。作废的一次始终可见，并记入下一次的档案。</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Sealing the archive</source>
            <translation>正在封存档案</translation>
        </message>
        <message>
            <source>Archive {0} sealed</source>
            <translation>档案 {0} 已封存</translation>
        </message>
    </context>
    <context>
        <name>CheckLines</name>
        <message>
            <source>Blocks</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Needs override</source>
            <translation>须放行</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Overridden</source>
            <translation>已放行</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>提示</translation>
        </message>
    </context>
    <context>
        <name>CheckLineRow</name>
        <message>
            <source>Override…</source>
            <translation>放行…</translation>
        </message>
        <message>
            <source>The law allows no override here: change the plan or the project</source>
            <translation>法规不允许放行，请修改方案或项目</translation>
        </message>
        <message>
            <source>Overridden {0}: {1}</source>
            <translation>已放行 {0}：{1}</translation>
        </message>
        <message>
            <source>What to do: {0}</source>
            <translation>处理办法：{0}</translation>
        </message>
        <message>
            <source>What to do: {0} Override: {1}.</source>
            <translation>处理办法：{0} 放行：{1}。</translation>
        </message>
    </context>
    <context>
        <name>RuleHints</name>
        <message>
            <source>The rule check will find</source>
            <translation>合规检查将提示</translation>
        </message>
        <message>
            <source>… and {0} more in the check</source>
            <translation>……检查时另有{0}条</translation>
        </message>
    </context>
    <context>
        <name>SaveDocument</name>
        <message>
            <source>Save the document</source>
            <translation>保存文件</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>The document could not be written: {0}. Choose another place.</source>
            <translation>文件无法写入：{0}。请另选位置。</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>OverrideDialog</name>
        <message>
            <source>Override rule {0}</source>
            <translation>放行规则 {0}</translation>
        </message>
        <message>
            <source>At least {0} characters</source>
            <translation>至少 {0} 个字</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>On to the co-signature</source>
            <translation>下一步：会签</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>请填写理由</translation>
        </message>
        <message>
            <source>The document is needed</source>
            <translation>请选择文件</translation>
        </message>
        <message>
            <source>The document could not be read: {0}</source>
            <translation>无法读取文件：{0}</translation>
        </message>
    </context>
    <context>
        <name>_DocumentRow</name>
        <message>
            <source>PDF, PNG or JPEG</source>
            <translation>PDF、PNG 或 JPEG</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Document for {0}</source>
            <translation>{0} 的文件</translation>
        </message>
        <message>
            <source>Choose the document</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Documents (*.pdf *.png *.jpg *.jpeg)</source>
            <translation>文件 (*.pdf *.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>OwnFormButton</name>
        <message>
            <source>Own form…</source>
            <translation>自有表单…</translation>
        </message>
        <message>
            <source>Being made</source>
            <translation>正在生成</translation>
        </message>
    </context>
    <context>
        <name>RoomActs</name>
        <message>
            <source>Leave the session</source>
            <translation>离开本场</translation>
        </message>
        <message>
            <source>Calls under way are finished, then the recording ends. The draw stays as it stands; in the next session a supervisor opens it again. Answers that come meanwhile are taken down.</source>
            <translation>正在进行的通话结束后停止录屏。抽取保持现状，下一场由监督员重新打开。其间收到的答复照常登记。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Open a session</source>
            <translation>开始新的一场</translation>
        </message>
        <message>
            <source>The supervisor opens the sealed secret and takes the draw under his eyes; recording begins. It must be one of those who were present before.</source>
            <translation>监督员打开封存的密值并监督抽取，同时开始录屏。须为此前到过场的监督员。</translation>
        </message>
        <message>
            <source>Open the session</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Another supervisor signs in</source>
            <translation>另一位监督员登录</translation>
        </message>
        <message>
            <source>He takes the draw over from now on, and can open it in a later session too.</source>
            <translation>此后由其监督本次抽取，以后各场也可由其打开。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Calls under way end, then the recording</source>
            <translation>等待通话结束，然后停止录屏</translation>
        </message>
        <message>
            <source>Starting the recording</source>
            <translation>正在启动录屏</translation>
        </message>
        <message>
            <source>Somebody will not come</source>
            <translation>专家不能到场</translation>
        </message>
        <message>
            <source>Row {row} leaves its seat: {reason}. This is stored before the next expert is worked out and called. Say what is known, for example who told it and how.</source>
            <translation>第 {row} 行退出席位：{reason}。理由先行存档，然后才推算并通知下一位。请写明情况，例如由谁、以何种方式告知。</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>Emergency draw</source>
            <translation>应急抽取</translation>
        </message>
        <message>
            <source>Every invitation that waits for another try or a text is over, and the next experts are called at once. Calls under way go on. The rows are marked as an emergency draw.</source>
            <translation>等待重呼或等待短信的邀请全部终止，立即通知下一位。正在进行的通话不受影响。新增各行标明为应急抽取。</translation>
        </message>
        <message>
            <source>Draw at once</source>
            <translation>立即抽取</translation>
        </message>
        <message>
            <source>Call over lines without a test call</source>
            <translation>启用未试呼的线路</translation>
        </message>
        <message>
            <source>The supervisor answers for it too. The reason goes into the sealed archive.</source>
            <translation>监督员须共同负责。理由随封存档案保存。</translation>
        </message>
        <message>
            <source>Cancel the review</source>
            <translation>取消评审</translation>
        </message>
        <message>
            <source>Nobody is called any more. Everybody who accepted or was asked gets a text that the review is cancelled. What was drawn stays in the record; the draw can only be closed then, and this cannot be taken back.</source>
            <translation>不再呼叫任何人。已同意和已通知到的专家均收到评审取消的短信。抽取结果留在记录中；此后只能结束本次抽取，取消不能撤回。</translation>
        </message>
        <message>
            <source>The review is cancelled; people told: {0}</source>
            <translation>评审已取消，通知 {0} 人</translation>
        </message>
        <message>
            <source>Close the void draw for good</source>
            <translation>作废后终结抽取</translation>
        </message>
        <message>
            <source>No attempt follows, and no other draw of this project can be made, unless operator and supervisor take this one up again. The void attempts and their archives stay.</source>
            <translation>不再进行下一次抽取，本项目也不能另行抽取，除非操作员和监督员重启本抽取。已作废的各次抽取及其档案保留。</translation>
        </message>
        <message>
            <source>Close for good</source>
            <translation>终结</translation>
        </message>
        <message>
            <source>Take the draw up again</source>
            <translation>重启抽取</translation>
        </message>
        <message>
            <source>The draw goes on under its next attempt number, with a new freeze, a new secret and new dice. The void attempts stay before it in every record. Say why it is drawn after all.</source>
            <translation>本抽取以下一次的次数继续，重新冻结、重新生成密值、重新投骰。已作废的各次抽取在每份记录中列于其前。请写明为何仍要抽取。</translation>
        </message>
        <message>
            <source>Take it up</source>
            <translation>重启</translation>
        </message>
    </context>
    <context>
        <name>SealRow</name>
        <message>
            <source>Seal the archive…</source>
            <translation>封存档案…</translation>
        </message>
        <message>
            <source>Verify the archive</source>
            <translation>验证档案</translation>
        </message>
        <message>
            <source>The archive is not sealed yet. Sealing can be begun again.</source>
            <translation>档案尚未封存，可以重新开始封存。</translation>
        </message>
        <message>
            <source>Operator and supervisor seal together</source>
            <translation>须由操作员和监督员共同封存</translation>
        </message>
        <message>
            <source>Sealing the archive</source>
            <translation>正在封存档案</translation>
        </message>
    </context>
    <context>
        <name>DrawTexts</name>
        <message>
            <source>This attempt already has its commitment. Go on with it, or declare it void.</source>
            <translation>本次已有承诺。请继续，或作废。</translation>
        </message>
        <message>
            <source>This attempt already has its result; a commitment gives only one.</source>
            <translation>本次已有结果；一个承诺只产生一个结果。</translation>
        </message>
        <message>
            <source>Attempts have no gaps: the next one must be number {next}.</source>
            <translation>抽取次数不得有缺号：下一次必须是第 {next} 次。</translation>
        </message>
        <message>
            <source>The last attempt of draw {draw} is void. Open that draw and begin its next attempt; a new draw would go around it.</source>
            <translation>抽取 {draw} 的上一次已作废。请打开该抽取并开始下一次；另建抽取会绕过它。</translation>
        </message>
        <message>
            <source>Between commitment and result the session cannot end. Reveal the values, or declare the attempt void.</source>
            <translation>承诺与结果之间不能离场。请公开取数，或作废本次。</translation>
        </message>
        <message>
            <source>{count} {count:rule stands|rules stand} against this plan. Change the plan and check again.</source>
            <translation>方案有 {count} 项不符合规则。请修改方案后重新检查。</translation>
        </message>
        <message>
            <source>The stored secret does not match the commitment. Stop here and call the auditor; nothing was drawn.</source>
            <translation>存储的密值与承诺不符。请停止操作并通知审计员；未进行抽取。</translation>
        </message>
        <message>
            <source>With this value the dice stay below {floor} bits. Roll more often.</source>
            <translation>随机性合计低于 {floor} 比特。请增加掷骰次数。</translation>
        </message>
        <message>
            <source>This document has not been made yet. Make it first.</source>
            <translation>该文书尚未生成，请先生成。</translation>
        </message>
        <message>
            <source>At least {least} {least:witness is|witnesses are} needed. Add {least:one|them} to the plan.</source>
            <translation>至少需要 {least} 位见证人。请在方案中补充。</translation>
        </message>
        <message>
            <source>A group has no seats. Give it at least one, or remove it.</source>
            <translation>有条件组没有席位。请至少设一席，或删除该组。</translation>
        </message>
        <message>
            <source>The draw is halted. Operator and supervisor go on together.</source>
            <translation>抽取已叫停。须由操作员和监督员共同继续。</translation>
        </message>
        <message>
            <source>Names are locked. Two people must release them first.</source>
            <translation>姓名已密封。须先由两人会同解封。</translation>
        </message>
        <message>
            <source>A supervisor must sign in first: the draw was left, or the program was restarted.</source>
            <translation>须先由监督员登录：本次抽取此前已离场，或程序已重启。</translation>
        </message>
        <message>
            <source>After the commitment the plan stands. Only the supervisor can declare the attempt void.</source>
            <translation>承诺之后方案不能更改，只能由监督员作废本次。</translation>
        </message>
        <message>
            <source>The plan has no group. Add one.</source>
            <translation>方案没有条件组。请添加。</translation>
        </message>
        <message>
            <source>There is no commitment slip yet. Print or save it first.</source>
            <translation>尚无见证单。请先打印或保存。</translation>
        </message>
        <message>
            <source>No supervisor is present. A supervisor must sign in beside the operator.</source>
            <translation>监督员未在场。须有监督员在操作员旁登录。</translation>
        </message>
        <message>
            <source>The project is not approved. Only an approved project can be drawn for.</source>
            <translation>项目尚未通过审核。只能为已通过的项目抽取。</translation>
        </message>
        <message>
            <source>The plan has not been checked yet. Check it first.</source>
            <translation>方案尚未检查。请先检查。</translation>
        </message>
        <message>
            <source>The draw is not closed yet. Close it first.</source>
            <translation>抽取尚未结束。请先结束。</translation>
        </message>
        <message>
            <source>There is no commitment yet. Freeze plan and pool first.</source>
            <translation>尚无承诺。请先冻结方案和名单。</translation>
        </message>
        <message>
            <source>There is no panel yet. Finish the witnesses first.</source>
            <translation>尚未抽出专家组。请先完成现场取数。</translation>
        </message>
        <message>
            <source>Plan and pool are not frozen yet. Freeze them first.</source>
            <translation>方案和名单尚未冻结。请先冻结。</translation>
        </message>
        <message>
            <source>The draw is not halted; nothing has to be done.</source>
            <translation>抽取没有叫停，无需处理。</translation>
        </message>
        <message>
            <source>The screen is not being recorded. Look at the recorder lamp and start the session again.</source>
            <translation>录屏没有进行。请查看录屏指示灯，重新开始本场。</translation>
        </message>
        <message>
            <source>Seats are still open. Wait for the answers before closing.</source>
            <translation>仍有席位待定。请等应答后再结束。</translation>
        </message>
        <message>
            <source>Another attempt can follow only a void one.</source>
            <translation>只有作废之后才能再次抽取。</translation>
        </message>
        <message>
            <source>No attempt is in force, so there is nothing to declare void.</source>
            <translation>没有生效中的抽取，无可作废。</translation>
        </message>
        <message>
            <source>This draw has ended and cannot be changed.</source>
            <translation>本次抽取已结束，不能更改。</translation>
        </message>
        <message>
            <source>The pool changed while it was being frozen. Freeze again.</source>
            <translation>冻结期间专家库有变动。请重新冻结。</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>请写明原因。</translation>
        </message>
        <message>
            <source>This seat is not taken by anybody.</source>
            <translation>此席位没有人。</translation>
        </message>
        <message>
            <source>Somebody is still being called. Leave the session when the call has ended.</source>
            <translation>仍有通话正在进行，请在通话结束后离开本场。</translation>
        </message>
        <message>
            <source>Nobody's answer is waited for without a call, so there is nothing to cut short.</source>
            <translation>没有正在等待答复的专家，无须应急抽取。</translation>
        </message>
        <message>
            <source>The draw is not inviting at this moment.</source>
            <translation>本次抽取此刻不在通知阶段。</translation>
        </message>
        <message>
            <source>Draw {draw} of this project was void and closed for good. Another draw would go around it: open that one in the history; operator and supervisor can take it up again there, with a reason.</source>
            <translation>本项目的抽取 {draw} 已作废并终结，不能绕过它另行抽取。请在历史记录中打开该抽取，由操作员和监督员写明理由后重启。</translation>
        </message>
        <message>
            <source>Only a void draw that was closed for good can be taken up again.</source>
            <translation>只有已作废并终结的抽取才能重启。</translation>
        </message>
        <message>
            <source>Choose one of the reasons that people give.</source>
            <translation>请选择一项由人登记的理由。</translation>
        </message>
        <message>
            <source>No seat is open that dice could fill.</source>
            <translation>没有可由投骰递补的空缺席位。</translation>
        </message>
        <message>
            <source>No round of fresh dice is under way.</source>
            <translation>没有正在进行的加掷。</translation>
        </message>
        <message>
            <source>A round of fresh dice is under way. Finish it first.</source>
            <translation>有一轮加掷正在进行，请先完成。</translation>
        </message>
        <message>
            <source>This is no signature. Draw it once more.</source>
            <translation>这不是签名，请重新签。</translation>
        </message>
        <message>
            <source>The signature has too many strokes. Clear it and draw it once more.</source>
            <translation>笔画过多，请清除后重新签。</translation>
        </message>
        <message>
            <source>{name} has signed for this session already; a signature stays as it is.</source>
            <translation>{name} 本场已经签名，签名不可更改。</translation>
        </message>
        <message>
            <source>This person is not among those who sign.</source>
            <translation>此人不在应签之列。</translation>
        </message>
        <message>
            <source>No session of this draw is open.</source>
            <translation>本次抽取没有正在进行的场次。</translation>
        </message>
        <message>
            <source>Draw {draw} is in session and being recorded. Leave that session first.</source>
            <translation>抽取 {draw} 正在进行并录屏，请先离开那一场。</translation>
        </message>
        <message>
            <source>The session of this draw is already open. Go on with it.</source>
            <translation>本次抽取的场次已开始，请继续。</translation>
        </message>
        <message>
            <source>The review of this draw was cancelled. The draw can only be closed.</source>
            <translation>本次评审已取消，只能结束抽取。</translation>
        </message>
        <message>
            <source>The policy asks for signatures on the screen before the close. Still to sign: {names}. Use “Signatures…”.</source>
            <translation>现行策略要求结束前现场签名。尚未签名：{names}。请点「签名…」。</translation>
        </message>
        <message>
            <source>Enter the number of somebody who has come first.</source>
            <translation>请先录入到场人员的号码。</translation>
        </message>
        <message>
            <source>The names are sealed until {at} and open by themselves then: nobody can release them before, and the draw is closed after it.</source>
            <translation>姓名密封至 {at}，届时自动解封；在此之前任何人都不能解封，解封后才能办结。</translation>
        </message>
        <message>
            <source>Group {group} is for units, which have no title and no years of experience: drop those conditions</source>
            <translation>{group} 组面向单位专家，单位没有职称和从业年限，请去掉这两项条件</translation>
        </message>
        <message>
            <source>The plan asks for the custom field {field}, which is no longer as it was: take the condition away or set it anew.</source>
            <translation>方案使用的自定义字段“{field}”已有变动：请移除该条件或重新设置。</translation>
        </message>
        <message>
            <source>Group {group} limits region, tag, sex or age: write down why.</source>
            <translation>{group} 组限制了地区、标签、性别或年龄，请写明理由。</translation>
        </message>
        <message>
            <source>In group {group} the least age is higher than the most.</source>
            <translation>{group} 组的年龄下限大于上限。</translation>
        </message>
        <message>
            <source>Weights are up to {steps} whole numbers from 1 to {most}.</source>
            <translation>权重最多 {steps} 个整数，每个 1 至 {most}。</translation>
        </message>
        <message>
            <source>The custom field {field} is personal, and plans are published: ask only whether it is given.</source>
            <translation>自定义字段“{field}”属于个人信息，而方案会公开：只能要求该字段是否填写。</translation>
        </message>
        <message>
            <source>Specialty {specialty} does not exist. Choose one from the tree.</source>
            <translation>专业 {specialty} 不存在。请从目录中选择。</translation>
        </message>
        <message>
            <source>Give the template a name of at most {most} characters.</source>
            <translation>请填写模板名称，最多 {most} 个字。</translation>
        </message>
        <message>
            <source>This template is gone or belongs to somebody else.</source>
            <translation>该模板已不存在，或属于他人。</translation>
        </message>
        <message>
            <source>You have {most} templates already. Delete one first.</source>
            <translation>模板已满 {most} 个，请先删除一个。</translation>
        </message>
        <message>
            <source>Two different people are needed: operator and supervisor.</source>
            <translation>须由两个不同的人：操作员和监督员。</translation>
        </message>
        <message>
            <source>There is no such draw.</source>
            <translation>没有这次抽取。</translation>
        </message>
        <message>
            <source>This die only has the faces {digits}.</source>
            <translation>此骰只有 {digits} 各面。</translation>
        </message>
        <message>
            <source>Choose ten-sided dice, six-sided dice or text for this witness.</source>
            <translation>请为该见证人选择十面骰、六面骰或文字。</translation>
        </message>
        <message>
            <source>{found} {found:roll|rolls} entered; between {fewest} and {most} are needed.</source>
            <translation>已录入 {found} 次；须为 {fewest} 至 {most} 次。</translation>
        </message>
        <message>
            <source>The text needs 1 to {most} characters that can be typed.</source>
            <translation>文字须为 1 至 {most} 个可键入的字符。</translation>
        </message>
        <message>
            <source>All values are in and can no longer be changed.</source>
            <translation>取数已齐，不能再更改。</translation>
        </message>
        <message>
            <source>Not all witnesses have given their value yet.</source>
            <translation>尚有见证人未取数。</translation>
        </message>
        <message>
            <source>Attempt {attempt} is void but has no archive yet. Seal its archive first.</source>
            <translation>第 {attempt} 次抽取已作废，但档案尚未封存，请先封存。</translation>
        </message>
        <message>
            <source>This witness is not in the plan.</source>
            <translation>该见证人不在方案中。</translation>
        </message>
        <message>
            <source>This step is not possible at this moment. Look at the steps along the top.</source>
            <translation>此刻不能进行这一步。请看上方的步骤。</translation>
        </message>
        <message>
            <source>The witness display was lost, so the draw paused. Connect the second screen again.</source>
            <translation>监督屏已断开，抽取暂停。请重新接上第二块屏幕。</translation>
        </message>
        <message>
            <source>Project approved</source>
            <translation>项目审核</translation>
        </message>
        <message>
            <source>The project has been approved</source>
            <translation>项目已通过审核</translation>
        </message>
        <message>
            <source>The project must be approved by a reviewer first</source>
            <translation>项目须先由审核员通过</translation>
        </message>
        <message>
            <source>Supply of group {group}</source>
            <translation>{group} 组可抽人数</translation>
        </message>
        <message>
            <source>{eligible} eligible for {seats} {seats:seat|seats}</source>
            <translation>可抽 {eligible} 人，{seats} 席</translation>
        </message>
        <message>
            <source>Only {eligible} eligible for {seats} {seats:seat|seats}: some seats will stay open</source>
            <translation>可抽仅 {eligible} 人，少于 {seats} 席：将有席位空缺</translation>
        </message>
        <message>
            <source>Nobody is eligible for {seats} {seats:seat|seats}: widen the conditions</source>
            <translation>{seats} 席无人可抽：请放宽条件</translation>
        </message>
        <message>
            <source>Employer cap</source>
            <translation>同一法人上限</translation>
        </message>
        <message>
            <source>{count} eligible {count:expert has|experts have} no known legal entity and {count:is|are} not capped</source>
            <translation>{count} 位可抽专家的法人单位不明，不受上限约束</translation>
        </message>
        <message>
            <source>Screen recording</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>The recorder is not ready: look at its lamp; without recording there is no draw</source>
            <translation>录屏未就绪：请查看指示灯；不能录屏就不能抽取</translation>
        </message>
        <message>
            <source>Lines without a test call</source>
            <translation>线路试呼</translation>
        </message>
        <message>
            <source>The policy in force lets every line call, tested or not; so it is in practice</source>
            <translation>按现行策略，线路不经试呼即可拨打（演练模式均如此）</translation>
        </message>
        <message>
            <source>Not active (disabled, deleted)</source>
            <translation>状态不可抽（停用、已删除）</translation>
        </message>
        <message>
            <source>Appointment lapsed or not checked this year</source>
            <translation>聘期届满或未年检</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>长期请假</translation>
        </message>
        <message>
            <source>Person or unit, as the groups ask</source>
            <translation>专家性质（个人/单位）</translation>
        </message>
        <message>
            <source>Specialty does not match</source>
            <translation>专业不符</translation>
        </message>
        <message>
            <source>Title level</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>从业年限</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Condition on a custom field</source>
            <translation>自定义字段条件</translation>
        </message>
        <message>
            <source>Avoided unit</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Avoided person</source>
            <translation>回避人员</translation>
        </message>
        <message>
            <source>Time clash</source>
            <translation>时间冲突</translation>
        </message>
        <message>
            <source>Limit of draws reached</source>
            <translation>抽取次数达上限</translation>
        </message>
        <message>
            <source>Add at least one group</source>
            <translation>请至少加一个条件组</translation>
        </message>
        <message>
            <source>Give group {group} a title</source>
            <translation>请填写 {group} 组的组名</translation>
        </message>
        <message>
            <source>Choose a specialty for group {group}</source>
            <translation>请为 {group} 组选择专业</translation>
        </message>
        <message>
            <source>Name at least {least} {least:witness|witnesses}</source>
            <translation>请填写至少 {least} 位见证人</translation>
        </message>
        <message>
            <source>{name} stands twice among the witnesses</source>
            <translation>见证人 {name} 重复</translation>
        </message>
        <message>
            <source>Nobody is eligible for group {group}</source>
            <translation>{group} 组无人可抽</translation>
        </message>
        <message>
            <source>The plan is committed and can no longer be changed</source>
            <translation>方案已承诺，不能再修改</translation>
        </message>
        <message>
            <source>Until a time before the opening</source>
            <translation>至开标前若干小时</translation>
        </message>
        <message>
            <source>Until all have signed in, at the latest</source>
            <translation>至全体签到，最迟为</translation>
        </message>
        <message>
            <source>Until two people release them</source>
            <translation>至两人会同解封</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>不密封</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>个人专家</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位专家</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Intermediate and above</source>
            <translation>中级及以上</translation>
        </message>
        <message>
            <source>Associate senior and above</source>
            <translation>副高级及以上</translation>
        </message>
        <message>
            <source>Senior only</source>
            <translation>仅正高级</translation>
        </message>
        <message>
            <source>Do not widen</source>
            <translation>不放宽</translation>
        </message>
        <message>
            <source>Widen to the parent level</source>
            <translation>放宽到上级</translation>
        </message>
        <message>
            <source>Widen two levels up</source>
            <translation>放宽到上两级</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Seats that were accepted</source>
            <translation>同意参加的次数</translation>
        </message>
        <message>
            <source>Every time drawn, also when declined</source>
            <translation>被抽中的次数（含未参加）</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Draw operator</source>
            <translation>抽取操作员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>监督人员</translation>
        </message>
        <message>
            <source>Notary</source>
            <translation>公证员</translation>
        </message>
        <message>
            <source>Purchaser</source>
            <translation>采购人</translation>
        </message>
    </context>
    <context>
        <name>ApplicationDialog</name>
        <message>
            <source>Application for a draw</source>
            <translation>抽取申请表</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Being made</source>
            <translation>正在生成</translation>
        </message>
    </context>
    <context>
        <name>CountedField</name>
        <message>
            <source>{0} left · without it +{1}</source>
            <translation>剩 {0} 人，不设则 +{1}</translation>
        </message>
        <message>
            <source>fewer than 3 for each seat</source>
            <translation>不足席位数 3 倍</translation>
        </message>
    </context>
    <context>
        <name>ServedProject</name>
        <message>
            <source>Sits on the panel of</source>
            <translation>所属项目的专家组</translation>
        </message>
        <message>
            <source>Choose a project</source>
            <translation>请选择项目</translation>
        </message>
    </context>
    <context>
        <name>CountsCard</name>
        <message>
            <source>Can be drawn</source>
            <translation>可抽人数</translation>
        </message>
        <message>
            <source>Live · counts only, no names</source>
            <translation>实时 · 只计数不显名</translation>
        </message>
        <message>
            <source>When these were counted</source>
            <translation>统计时刻</translation>
        </message>
        <message>
            <source>In the pool</source>
            <translation>在库</translation>
        </message>
        <message>
            <source>Eligible, each once</source>
            <translation>可抽（各组去重）</translation>
        </message>
        <message>
            <source>Counted at the first reason only. No names; &lt;3 is 1 or 2.</source>
            <translation>每人只计入第一条原因。不显示姓名，“&lt;3”为 1 或 2 人。</translation>
        </message>
        <message>
            <source>Group {0}</source>
            <translation>{0} 组</translation>
        </message>
        <message>
            <source>{0} {0:seat|seats}</source>
            <translation>{0} 席</translation>
        </message>
        <message>
            <source>{0} a seat</source>
            <translation>每席 {0}</translation>
        </message>
        <message>
            <source>very few</source>
            <translation>过少</translation>
        </message>
        <message>
            <source>fewer than 3 for each seat</source>
            <translation>不足席位数 3 倍</translation>
        </message>
        <message>
            <source>Taken out by</source>
            <translation>逐条排除</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Without this rule {0} more would be eligible</source>
            <translation>不设此条规则，可抽人数可增 {0} 人</translation>
        </message>
        <message>
            <source>Took nobody out: {0}</source>
            <translation>未排除任何人：{0}</translation>
        </message>
    </context>
    <context>
        <name>GroupEditor</name>
        <message>
            <source>Codes, like A010101 A010102</source>
            <translation>专业代码，如 A010101 A010102</translation>
        </message>
        <message>
            <source>With the entries below a chosen one</source>
            <translation>包含所选专业的下级专业</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Choose regions</source>
            <translation>选择地区</translation>
        </message>
        <message>
            <source>Choose tags</source>
            <translation>选择标签</translation>
        </message>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Published with the plan</source>
            <translation>随方案公开</translation>
        </message>
        <message>
            <source>Specialty codes</source>
            <translation>专业代码</translation>
        </message>
        <message>
            <source>Title level</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <source>Titles, one of them</source>
            <translation>职称名称（其一即可）</translation>
        </message>
        <message>
            <source>Years of practice at least</source>
            <translation>从业年限不少于</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Tags, one of them</source>
            <translation>标签（其一即可）</translation>
        </message>
        <message>
            <source>Drawn fewer times than (0: any)</source>
            <translation>抽取次数少于（0 为不限）</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Age from (0: any)</source>
            <translation>年龄下限（0 为不限）</translation>
        </message>
        <message>
            <source>Reason for region, tag, sex or age</source>
            <translation>限制地区、标签、性别或年龄的理由</translation>
        </message>
        <message>
            <source>{0} left · without these +{1}</source>
            <translation>剩 {0} 人，不设则 +{1}</translation>
        </message>
        <message>
            <source>Level {0}: {1}{2}</source>
            <translation>放宽 {0} 级：{1}{2}</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>When too few</source>
            <translation>专业不足时</translation>
        </message>
        <message>
            <source>Title of the group</source>
            <translation>组名</translation>
        </message>
        <message>
            <source>Seats are for</source>
            <translation>席位性质</translation>
        </message>
        <message>
            <source>Age up to (0: any)</source>
            <translation>年龄上限（0 为不限）</translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message>
            <source>Group {0}</source>
            <translation>{0} 组</translation>
        </message>
        <message>
            <source>seats</source>
            <translation>席</translation>
        </message>
        <message>
            <source>Remove group {0}</source>
            <translation>删除 {0} 组</translation>
        </message>
        <message>
            <source>eligible (upper level +{0})</source>
            <translation>可抽（上级 +{0}）</translation>
        </message>
        <message>
            <source>very few</source>
            <translation>过少</translation>
        </message>
        <message>
            <source>eligible</source>
            <translation>可抽</translation>
        </message>
        <message>
            <source>fewer than 3 for each seat</source>
            <translation>不足席位数 3 倍</translation>
        </message>
    </context>
    <context>
        <name>GroupList</name>
        <message>
            <source>Add a group</source>
            <translation>加一组</translation>
        </message>
        <message>
            <source>Order decides nothing</source>
            <translation>书写顺序不影响抽取</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Begin from…</source>
            <translation>套用…</translation>
        </message>
        <message>
            <source>Save as template…</source>
            <translation>存为模板…</translation>
        </message>
        <message>
            <source>Seats of experts</source>
            <translation>专家席位</translation>
        </message>
    </context>
    <context>
        <name>LimitsEditor</name>
        <message>
            <source>experts</source>
            <translation>人</translation>
        </message>
        <message>
            <source>As the station's policy says</source>
            <translation>按本站策略</translation>
        </message>
        <message>
            <source>Like: Hebei 120; Hebei/Langfang 60</source>
            <translation>例如：河北省 120；河北省/廊坊市 60</translation>
        </message>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>Off: everybody has one ticket</source>
            <translation>不加权：每人一签</translation>
        </message>
        <message>
            <source>Fresh dice each time</source>
            <translation>每次补抽重新投骰</translation>
        </message>
        <message>
            <source>Other minutes of travel from these regions</source>
            <translation>以下地区另定路程时间（分钟）</translation>
        </message>
        <message>
            <source>Experts of one legal entity (0: any)</source>
            <translation>同一法人上限（0 为不限）</translation>
        </message>
        <message>
            <source>Travel time kept free before and after</source>
            <translation>会前会后预留路程时间</translation>
        </message>
        <message>
            <source>Out who came to (0: nobody)</source>
            <translation>抽取次数上限（0 为不限）</translation>
        </message>
        <message>
            <source>within the last</source>
            <translation>统计期：近</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>计次口径</translation>
        </message>
        <message>
            <source>Weights by times drawn: none, one, two …</source>
            <translation>权重（按抽中 0、1、2……次）</translation>
        </message>
        <message>
            <source>Replacements</source>
            <translation>补抽方式</translation>
        </message>
        <message>
            <source>The weights cannot be read</source>
            <translation>权重无法识别</translation>
        </message>
        <message>
            <source>The travel times cannot be read</source>
            <translation>各地区的路程时间无法识别</translation>
        </message>
        <message>
            <source>A region and minutes each, like Hebei 120; regions as in the pool, with / within one</source>
            <translation>每项填地区和分钟数，如“河北省 120”，各项用分号隔开；地区名与专家库一致，下一级用“/”隔开</translation>
        </message>
        <message>
            <source>Weights are up to {0} whole numbers from 1 to {1}, like 3, 2, 1</source>
            <translation>权重为不超过 {0} 个 1 至 {1} 的整数，如 3、2、1</translation>
        </message>
        <message>
            <source>Tickets of each: {0}. The freeze shows every chance.</source>
            <translation>每人签数：{0}。冻结时显示每位专家的抽中概率。</translation>
        </message>
        <message>
            <source>{0} {0:draw|draws} and more: {1}</source>
            <translation>{0} 次及以上 {1} 签</translation>
        </message>
        <message>
            <source>everybody: {0}</source>
            <translation>所有人 {0} 签</translation>
        </message>
        <message>
            <source>{0} {0:draw|draws}: {1}</source>
            <translation>{0} 次 {1} 签</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不预留</translation>
        </message>
        <message>
            <source>{0} {0:minute|minutes}</source>
            <translation>{0} 分钟</translation>
        </message>
        <message>
            <source>{0} {0:hour|hours}</source>
            <translation>{0} 小时</translation>
        </message>
    </context>
    <context>
        <name>ModeCard</name>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>how the panel comes about</source>
            <translation>评审专家如何产生</translation>
        </message>
        <message>
            <source>At least {0} characters; published, so name nobody</source>
            <translation>至少 {0} 个字；随方案公开，请勿写姓名</translation>
        </message>
        <message>
            <source>Who consents or assigns</source>
            <translation>同意或分配的单位</translation>
        </message>
        <message>
            <source>PDF, PNG or JPEG</source>
            <translation>PDF、PNG 或 JPEG</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Unit of the document</source>
            <translation>文件的发出单位</translation>
        </message>
        <message>
            <source>Number of the document</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>There is no secret, no dice and no chance: the list that operator and supervisor fix decides. The panel is marked so on every page, paper and in the archive.</source>
            <translation>没有密值、没有骰子、不凭随机：以操作员和监督员共同确认的名单为准。各页面、各表单和档案均如此标注。</translation>
        </message>
        <message>
            <source>This is not a draw</source>
            <translation>这不是随机抽取</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>The document could not be read: {0}</source>
            <translation>无法读取文件：{0}</translation>
        </message>
        <message>
            <source>Dice of the witnesses and the machine's secret decide.</source>
            <translation>由见证人掷骰和机器密值决定。</translation>
        </message>
        <message>
            <source>Chosen from the eligible experts of the frozen pool.</source>
            <translation>从冻结名单中有资格的专家里选定。</translation>
        </message>
        <message>
            <source>Assigned by a superior unit's document that names them.</source>
            <translation>由上级单位发文分配，人员由文件载明。</translation>
        </message>
        <message>
            <source>Stored: {0} (SHA-256 {1}…)</source>
            <translation>已存入：{0}（SHA-256 {1}…）</translation>
        </message>
        <message>
            <source>Choose the document</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Documents (*.pdf *.png *.jpg *.jpeg)</source>
            <translation>文件 (*.pdf *.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>NameSeal</name>
        <message>
            <source>Names are sealed</source>
            <translation>姓名密封</translation>
        </message>
        <message>
            <source>hours before the opening</source>
            <translation>小时（开标前）</translation>
        </message>
    </context>
    <context>
        <name>OwnConditions</name>
        <message>
            <source>Condition on a custom field</source>
            <translation>自定义字段条件</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Conditions on custom fields that no longer exist: {0}</source>
            <translation>有 {0} 个条件所用的自定义字段已不存在</translation>
        </message>
        <message>
            <source>No more conditions fit</source>
            <translation>条件数量已达上限</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Draw plan</source>
            <translation>抽取方案</translation>
        </message>
        <message>
            <source>The draw plan has changes that are not saved.</source>
            <translation>抽取方案有未保存的修改。</translation>
        </message>
        <message>
            <source>Being saved…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Save Ctrl+S</source>
            <translation>保存 Ctrl+S</translation>
        </message>
        <message>
            <source>Pre-query</source>
            <translation>预查询</translation>
        </message>
        <message>
            <source>On to the check</source>
            <translation>提交检查</translation>
        </message>
        <message>
            <source>Application form…</source>
            <translation>申请表…</translation>
        </message>
        <message>
            <source>Save the plan first: the form shows what is saved</source>
            <translation>请先保存方案：申请表显示已保存的内容</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>drawn from the whole pool, of all departments</source>
            <translation>面向全库抽取，不分部门</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>apply to all groups</source>
            <translation>对全部条件组生效</translation>
        </message>
        <message>
            <source>Avoidance</source>
            <translation>回避与排除</translation>
        </message>
        <message>
            <source>applies to all groups; stays private</source>
            <translation>对全部条件组生效，名单保密</translation>
        </message>
        <message>
            <source>Witnesses</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>at least two; they roll the dice in this order</source>
            <translation>至少两位，按此顺序现场取数</translation>
        </message>
        <message>
            <source>Draw {0}</source>
            <translation>抽取 {0}</translation>
        </message>
        <message>
            <source>{0} {0:seat|seats}</source>
            <translation>{0} 席</translation>
        </message>
        <message>
            <source>Opening {0}</source>
            <translation>开标 {0}</translation>
        </message>
        <message>
            <source>This plan cannot be changed</source>
            <translation>此方案不能修改</translation>
        </message>
        <message>
            <source>Plan {0} saved</source>
            <translation>方案 {0} 已保存</translation>
        </message>
    </context>
    <context>
        <name>AvoidanceEditor</name>
        <message>
            <source>One unit a line; purchaser and agency are avoided anyway</source>
            <translation>每行一个单位；采购人和代理机构自动回避</translation>
        </message>
        <message>
            <source>Expert numbers, one a line</source>
            <translation>专家编号，每行一个</translation>
        </message>
        <message>
            <source>Avoid the bidders; their names and number stay sealed</source>
            <translation>回避投标人（名称和数量处于保密期，不显示）</translation>
        </message>
        <message>
            <source>Avoided units</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Avoided persons</source>
            <translation>回避人员</translation>
        </message>
    </context>
    <context>
        <name>WitnessLine</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Name of witness {0}</source>
            <translation>见证人 {0} 姓名</translation>
        </message>
        <message>
            <source>Unit of witness {0}</source>
            <translation>见证人 {0} 单位</translation>
        </message>
        <message>
            <source>Role of witness {0}</source>
            <translation>见证人 {0} 身份</translation>
        </message>
    </context>
    <context>
        <name>WitnessEditor</name>
        <message>
            <source>Another witness</source>
            <translation>加一位见证人</translation>
        </message>
    </context>
    <context>
        <name>BeginFromDialog</name>
        <message>
            <source>Begin from a template or an earlier draw</source>
            <translation>套用模板或以往抽取</translation>
        </message>
        <message>
            <source>Name, project or draw</source>
            <translation>模板名、项目或抽取编号</translation>
        </message>
        <message>
            <source>Nothing saved and nothing drawn yet.</source>
            <translation>还没有模板和以往抽取。</translation>
        </message>
        <message>
            <source>Conditions and limits are taken over. Witnesses stay as they are here; lists of those to be avoided come along only from a draw of your own.</source>
            <translation>套用条件组、条件和限制。见证人保持不变；回避名单仅在套用本人办理的抽取时一并带入。</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>删除模板</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>套用</translation>
        </message>
        <message>
            <source>Template  ·  {0} {0:group|groups}, {1} {1:seat|seats}</source>
            <translation>模板  ·  {0} 组 {1} 席</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>已共享</translation>
        </message>
        <message>
            <source>shared by others</source>
            <translation>他人共享</translation>
        </message>
        <message>
            <source>Draw {0}  ·  {1} {1:seat|seats}  ·  {2}</source>
            <translation>抽取 {0}  ·  {1} 席  ·  {2}</translation>
        </message>
        <message>
            <source>Choose a template or a draw</source>
            <translation>请选择模板或抽取</translation>
        </message>
        <message>
            <source>Only your own templates can be deleted</source>
            <translation>只能删除本人的模板</translation>
        </message>
    </context>
    <context>
        <name>SaveTemplate</name>
        <message>
            <source>Save as template</source>
            <translation>存为模板</translation>
        </message>
        <message>
            <source>Groups, conditions and limits as they stand now, without project, witnesses and those to be avoided. One of yours of the same name is replaced.</source>
            <translation>保存当前的条件组、条件和限制，不含项目、见证人和回避名单。本人同名的模板将被替换。</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>模板名称</translation>
        </message>
        <message>
            <source>Everybody who makes plans may use it</source>
            <translation>允许编制方案的人员共同使用</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>PlanStarts</name>
        <message>
            <source>Template “{0}” saved</source>
            <translation>模板“{0}”已保存</translation>
        </message>
    </context>
    <context>
        <name>ChancesDialog</name>
        <message>
            <source>Chance of every eligible expert</source>
            <translation>可抽专家的抽中概率</translation>
        </message>
        <message>
            <source>Eligible for (levels up)</source>
            <translation>可抽条件组（放宽级数）</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>签数</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Each one's chance</source>
            <translation>每人抽中概率</translation>
        </message>
        <message>
            <source>Fixed with the snapshot. Figures with ± are estimates from 20,000 simulated draws with their standard error. Where a cap can bind, those of a kind are means, and those of the single expert count the colleagues who are eligible too. Codes are those of this draw's frozen pool; who stands behind one is not shown here.</source>
            <translation>随名单快照固定。带 ± 的数值由模拟抽取 20,000 次估算，附标准误差。同一法人上限可能起作用时，上表为同类专家的平均值，下表按每人计入同单位的其他可抽专家。代码为本次冻结名单中的代码，此处不显示对应何人。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Group {0}</source>
            <translation>{0} 组</translation>
        </message>
    </context>
    <context>
        <name>CheckStage</name>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Change the plan</source>
            <translation>修改方案</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>Rule check</source>
            <translation>合规检查</translation>
        </message>
        <message>
            <source>No check was made here</source>
            <translation>此处尚无检查结果</translation>
        </message>
        <message>
            <source>The operator makes it; its lines stand in the operator's window.</source>
            <translation>合规检查由抽取操作员进行，逐项结果显示在操作员的页面上。</translation>
        </message>
        <message>
            <source>Before the freeze</source>
            <translation>冻结之前</translation>
        </message>
        <message>
            <source>Supervisor signs in…</source>
            <translation>监督员登录…</translation>
        </message>
        <message>
            <source>Start session and recording</source>
            <translation>开始本场并录屏</translation>
        </message>
        <message>
            <source>Freeze plan and pool</source>
            <translation>冻结方案和名单</translation>
        </message>
        <message>
            <source>Freezing fixes the plan, every expert's row and the machine secret, in this order. Afterwards there is no abort: only the supervisor can declare the attempt void.</source>
            <translation>冻结依次固定方案、每位专家的名单行和机器密值。此后不能放弃，只能由监督员作废。</translation>
        </message>
        <message>
            <source>No way back after this</source>
            <translation>此后不可撤回</translation>
        </message>
        <message>
            <source>Freezing fixes the plan and every expert's row. Then experts are named; once two people have fixed the list there is no abort, only the supervisor's void.</source>
            <translation>冻结后方案和每位专家的资格不再改变，然后指定专家；名单由两人确认后不能放弃，只能由监督员宣布作废。</translation>
        </message>
        <message>
            <source>{0}: this is not a draw</source>
            <translation>{0}：这不是随机抽取</translation>
        </message>
        <message>
            <source>No supervisor present</source>
            <translation>监督员未在场</translation>
        </message>
        <message>
            <source>Supervisor {0} is present</source>
            <translation>监督员 {0} 在场</translation>
        </message>
        <message>
            <source>All screens are being recorded</source>
            <translation>所有屏幕正在录制</translation>
        </message>
        <message>
            <source>Recording has not begun</source>
            <translation>录屏尚未开始</translation>
        </message>
        <message>
            <source>Already signed in</source>
            <translation>已登录</translation>
        </message>
        <message>
            <source>The session is open</source>
            <translation>本场已开始</translation>
        </message>
        <message>
            <source>Rules stand against the plan</source>
            <translation>方案未通过合规检查</translation>
        </message>
        <message>
            <source>The supervisor must sign in first</source>
            <translation>须先由监督员登录</translation>
        </message>
        <message>
            <source>The plan is being checked</source>
            <translation>正在检查方案</translation>
        </message>
        <message>
            <source>The recording must run first</source>
            <translation>须先开始录屏</translation>
        </message>
        <message>
            <source>The recording is starting</source>
            <translation>正在启动录屏</translation>
        </message>
        <message>
            <source>Plan and pool are being frozen</source>
            <translation>正在冻结方案和名单</translation>
        </message>
    </context>
    <context>
        <name>RoundStage</name>
        <message>
            <source>The values of those present decide who is next for this seat.</source>
            <translation>由到场见证人的取数决定本席由谁递补。</translation>
        </message>
        <message>
            <source>Round {number} of fresh dice, seat {seat}</source>
            <translation>第 {number} 轮加掷，席位 {seat}</translation>
        </message>
    </context>
    <context>
        <name>DiceBanner</name>
        <message>
            <source>Roll for the seat…</source>
            <translation>为该席加掷…</translation>
        </message>
        <message>
            <source>The plan asks for fresh dice: witnesses who are present roll again, and that decides.</source>
            <translation>方案规定补抽须重新投骰：由到场的见证人再次投骰，据此递补。</translation>
        </message>
        <message>
            <source>Seat {0} is open</source>
            <translation>席位 {0} 空缺</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取处于停止状态</translation>
        </message>
    </context>
    <context>
        <name>PresentDialog</name>
        <message>
            <source>Who is present?</source>
            <translation>哪些见证人到场？</translation>
        </message>
        <message>
            <source>Each of them gives a value. At least two.</source>
            <translation>到场的每位见证人各取一数，至少两位。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Begin the round</source>
            <translation>开始本轮</translation>
        </message>
        <message>
            <source>At least two are needed</source>
            <translation>至少需要两位</translation>
        </message>
    </context>
    <context>
        <name>DrawStage</name>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Names are locked; seats are shown by code</source>
            <translation>姓名密封，只显示席位代码</translation>
        </message>
        <message>
            <source>Names are masked</source>
            <translation>姓名脱敏显示</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取处于停止状态</translation>
        </message>
        <message>
            <source>The panel is fixed and stored</source>
            <translation>专家组已确定并存储</translation>
        </message>
        <message>
            <source>What rolls here is decoration. It decides nothing, and neither does when it stops.</source>
            <translation>滚动仅为装饰，不决定任何结果，何时停止也无影响。</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>专家组</translation>
        </message>
        <message>
            <source>Invite the experts</source>
            <translation>邀请专家</translation>
        </message>
        <message>
            <source>Never more open invitations than open seats</source>
            <translation>未答复的邀请不超过空缺席位</translation>
        </message>
    </context>
    <context>
        <name>ExpertChances</name>
        <message>
            <source>Expert's code</source>
            <translation>专家代码</translation>
        </message>
        <message>
            <source>Eligible for (levels up)</source>
            <translation>可抽条件组（放宽级数）</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>签数</translation>
        </message>
        <message>
            <source>Colleagues</source>
            <translation>同单位其他人</translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>抽中概率</translation>
        </message>
        <message>
            <source>Chance of every expert</source>
            <translation>每位专家的抽中概率</translation>
        </message>
        <message>
            <source>No code begins so</source>
            <translation>没有以此开头的代码</translation>
        </message>
        <message>
            <source>Codes are those of the frozen pool.</source>
            <translation>代码为本次冻结名单中的代码。</translation>
        </message>
        <message>
            <source>Code begins with</source>
            <translation>代码开头几位</translation>
        </message>
        <message>
            <source>Every expert by code</source>
            <translation>逐人列出（按代码）</translation>
        </message>
    </context>
    <context>
        <name>GroupsCard</name>
        <message>
            <source>Groups and chances</source>
            <translation>各组人数与机会</translation>
        </message>
        <message>
            <source>upper levels only when the own is short</source>
            <translation>上级层只在专业层不足时启用</translation>
        </message>
        <message>
            <source>Every chance</source>
            <translation>全部概率</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Eligible</source>
            <translation>专业层可抽</translation>
        </message>
        <message>
            <source>Upper levels</source>
            <translation>上级层</translation>
        </message>
        <message>
            <source>Each one's chance</source>
            <translation>每人抽中概率</translation>
        </message>
        <message>
            <source>{0} · limited because: {1}</source>
            <translation>{0} · 限制理由：{1}</translation>
        </message>
        <message>
            <source>fewer than 3 for each seat</source>
            <translation>不足席位数 3 倍</translation>
        </message>
    </context>
    <context>
        <name>FunnelCard</name>
        <message>
            <source>Taken out by rule</source>
            <translation>按规则排除</translation>
        </message>
        <message>
            <source>Rule by rule</source>
            <translation>逐条查看</translation>
        </message>
        <message>
            <source>Every expert has a row in the snapshot</source>
            <translation>每位专家（含被排除者）都在快照中占一行</translation>
        </message>
        <message>
            <source>Pool {pool} − taken out {removed} = eligible {left}</source>
            <translation>在库 {pool} − 排除 {removed} = 可抽 {left}</translation>
        </message>
    </context>
    <context>
        <name>FreezeStage</name>
        <message>
            <source>After the commitment there is no “abort”. After a break the same commitment goes on; a void needs the supervisor's reason and shows what the result would have been.</source>
            <translation>承诺之后没有“放弃”。程序中断后按同一承诺继续；作废须监督员写明原因，并公开本应产生的结果。</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>To the witnesses</source>
            <translation>进入见证</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取处于停止状态</translation>
        </message>
        <message>
            <source>The slip must be printed or saved first</source>
            <translation>须先打印或保存见证单</translation>
        </message>
        <message>
            <source>Not compared yet: {0}</source>
            <translation>尚未核对：{0}</translation>
        </message>
    </context>
    <context>
        <name>CommitmentCard</name>
        <message>
            <source>Commitment code</source>
            <translation>承诺码</translation>
        </message>
        <message>
            <source>Compare group by group with the slip.</source>
            <translation>与见证单逐组核对。此码显示之前，机器密值已封存。</translation>
        </message>
        <message>
            <source>Scan for the whole code</source>
            <translation>扫码取得完整承诺码</translation>
        </message>
        <message>
            <source>The slip's own code holds the full values of everything below.</source>
            <translation>见证单上的二维码含以下各项的完整数值。</translation>
        </message>
        <message>
            <source>Fix the commitment now</source>
            <translation>立即固定承诺</translation>
        </message>
        <message>
            <source>Frozen, not committed</source>
            <translation>已冻结，未承诺</translation>
        </message>
        <message>
            <source>Fixed {0}</source>
            <translation>已冻结 {0}</translation>
        </message>
        <message>
            <source>Plan code</source>
            <translation>方案码</translation>
        </message>
        <message>
            <source>Pool code</source>
            <translation>名单快照码</translation>
        </message>
        <message>
            <source>Log head</source>
            <translation>日志头</translation>
        </message>
        <message>
            <source>Program digest</source>
            <translation>程序摘要</translation>
        </message>
        <message>
            <source>{bits} bits from {count} {count:witness|witnesses}</source>
            <translation>{bits} 比特 · 见证人 {count} 位</translation>
        </message>
        <message>
            <source>Entropy floor</source>
            <translation>随机性下限</translation>
        </message>
    </context>
    <context>
        <name>SlipCard</name>
        <message>
            <source>Commitment slip</source>
            <translation>见证单</translation>
        </message>
        <message>
            <source>No slip yet</source>
            <translation>尚无见证单</translation>
        </message>
        <message>
            <source>Print it or save it; the witnesses sign it.</source>
            <translation>打印或保存后由见证人签字。</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>Compared group by group</source>
            <translation>逐组核对</translation>
        </message>
        <message>
            <source>Print again (counted)</source>
            <translation>重印（记录份数）</translation>
        </message>
        <message>
            <source>Copies so far: {0}</source>
            <translation>已出 {0} 份</translation>
        </message>
        <message>
            <source>Not issued</source>
            <translation>未出单</translation>
        </message>
        <message>
            <source>Not possible at this moment</source>
            <translation>此刻不可用</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>{name} · {role} · screen and slip agree</source>
            <translation>{name} · {role} · 屏幕与见证单一致</translation>
        </message>
        <message>
            <source>slip {0}</source>
            <translation>见证单 {0}</translation>
        </message>
    </context>
    <context>
        <name>LookDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>NamingStage</name>
        <message>
            <source>Named experts</source>
            <translation>指定的专家</translation>
        </message>
        <message>
            <source>Supervisor signs in…</source>
            <translation>监督员登录…</translation>
        </message>
        <message>
            <source>Start session and recording</source>
            <translation>开始本场并录屏</translation>
        </message>
        <message>
            <source>Fix the list together…</source>
            <translation>共同确认名单…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Name an expert</source>
            <translation>指定专家</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Expert number, or the exact name</source>
            <translation>专家编号或完整姓名</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>指定</translation>
        </message>
        <message>
            <source>Name, employer, specialty or number</source>
            <translation>姓名、单位、专业或编号</translation>
        </message>
        <message>
            <source>Find eligible experts</source>
            <translation>查找有资格的专家</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>The document names the experts</source>
            <translation>人员由文件载明</translation>
        </message>
        <message>
            <source>Enter them one by one in its order. Who is not eligible is refused with the reason.</source>
            <translation>请按文件的次序逐一输入。不具备资格的，说明原因并拒绝。</translation>
        </message>
        <message>
            <source>Reason: {0}</source>
            <translation>理由：{0}</translation>
        </message>
        <message>
            <source>{0}: this is not a draw</source>
            <translation>{0}：这不是随机抽取</translation>
        </message>
        <message>
            <source>Nobody looked for yet</source>
            <translation>尚未查找</translation>
        </message>
        <message>
            <source>{0} of {1} {1:seat|seats}, {2} {2:substitute|substitutes}</source>
            <translation>席位 {0}/{1}，候补 {2} 人</translation>
        </message>
        <message>
            <source>Named; the name is shown to whoever names and to the supervisor</source>
            <translation>已指定；姓名只向选派员和监督员显示</translation>
        </message>
        <message>
            <source>Nobody named yet</source>
            <translation>尚未指定</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>Take off {0}</source>
            <translation>移出 {0}</translation>
        </message>
        <message>
            <source>Seat {0}</source>
            <translation>席位 {0}</translation>
        </message>
        <message>
            <source>Substitute of group {0}</source>
            <translation>{0} 组候补</translation>
        </message>
        <message>
            <source>Only an operator who may name experts does this</source>
            <translation>只有兼任选派员的操作员可以指定</translation>
        </message>
        <message>
            <source>The supervisor must sign in first</source>
            <translation>监督员须先登录</translation>
        </message>
        <message>
            <source>The recording must run first</source>
            <translation>须先开始录屏</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取已暂停</translation>
        </message>
        <message>
            <source>No eligible expert of this group fits</source>
            <translation>本组没有相符的有资格专家</translation>
        </message>
        <message>
            <source>The first {0} are shown; say more to find fewer.</source>
            <translation>只显示前 {0} 人；请输入更多内容缩小范围。</translation>
        </message>
        <message>
            <source>Name {0}</source>
            <translation>指定 {0}</translation>
        </message>
        <message>
            <source>Named for {0}</source>
            <translation>已指定为 {0}</translation>
        </message>
        <message>
            <source>Tier {0}</source>
            <translation>层级 {0}</translation>
        </message>
        <message>
            <source>Find eligible experts of the frozen pool; each look is in the log.</source>
            <translation>在冻结名单的有资格专家中查找；每次查看都记入日志。</translation>
        </message>
        <message>
            <source>Fix the list</source>
            <translation>确认名单</translation>
        </message>
        <message>
            <source>Operator and supervisor answer for the choice. From here on nobody is exchanged; who does not come is replaced by the next of the named substitutes.</source>
            <translation>操作员和监督员对所选人员共同负责。确认后不再更换；不能参加的，由候补名单中的下一位递补。</translation>
        </message>
        <message>
            <source>Fix and sign</source>
            <translation>确认并签署</translation>
        </message>
    </context>
    <context>
        <name>RollingCodes</name>
        <message>
            <source>Decoration: rolling seat codes</source>
            <translation>装饰：滚动的席位代码</translation>
        </message>
    </context>
    <context>
        <name>BetweenSessions</name>
        <message>
            <source>Open a session…</source>
            <translation>开始新的一场…</translation>
        </message>
        <message>
            <source>Session {name} ended at {time}.</source>
            <translation>{name} 场已于 {time} 结束。</translation>
        </message>
        <message>
            <source>Nobody is drawn or asked until the next one; answers by text are taken down. A supervisor signs in, and recording begins.</source>
            <translation>下一场开始之前不补抽也不通知，短信答复照常登记。须监督员登录，并开始录屏。</translation>
        </message>
        <message>
            <source>The draw was left as it stands</source>
            <translation>本次抽取已离场，保持现状</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
    </context>
    <context>
        <name>SessionMenu</name>
        <message>
            <source>Leave for a later session…</source>
            <translation>离开，改日再续…</translation>
        </message>
        <message>
            <source>Another supervisor signs in…</source>
            <translation>另一位监督员登录…</translation>
        </message>
        <message>
            <source>Session {0}</source>
            <translation>{0} 场</translation>
        </message>
        <message>
            <source>{name}: {opened} – {closed}, {operator}, supervisor {supervisor}</source>
            <translation>{name}：{opened}—{closed}，{operator}，监督员 {supervisor}</translation>
        </message>
    </context>
    <context>
        <name>SigningDialog</name>
        <message>
            <source>Signatures of those present</source>
            <translation>现场签名</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除重签</translation>
        </message>
        <message>
            <source>Confirm the signature</source>
            <translation>确认签名</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Kept encrypted; shown on the table with names only. The log holds its digest.</source>
            <translation>加密保存，只印在具名抽取表上；审计日志记录其摘要。</translation>
        </message>
        <message>
            <source>signed {0}</source>
            <translation>{0} 已签</translation>
        </message>
        <message>
            <source>needed for the close</source>
            <translation>结束前须签</translation>
        </message>
        <message>
            <source>All have signed</source>
            <translation>全部已签</translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>尚未签名</translation>
        </message>
        <message>
            <source>Being stored</source>
            <translation>正在保存</translation>
        </message>
    </context>
    <context>
        <name>VoidStage</name>
        <message>
            <source>The result that it would have had</source>
            <translation>若未作废的结果</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>后续步骤</translation>
        </message>
        <message>
            <source>Begin the next attempt…</source>
            <translation>开始下一次抽取…</translation>
        </message>
        <message>
            <source>Close for good…</source>
            <translation>终结…</translation>
        </message>
        <message>
            <source>Take it up again…</source>
            <translation>重启…</translation>
        </message>
        <message>
            <source>Begin attempt {0}…</source>
            <translation>开始第 {0} 次抽取…</translation>
        </message>
        <message>
            <source>Only the operator does this</source>
            <translation>仅操作员可以操作</translation>
        </message>
        <message>
            <source>The draw is closed for good. If it is to be drawn for this project after all, operator and supervisor take it up again; it goes on under its next attempt number.</source>
            <translation>本抽取已终结。如本项目仍需抽取，由操作员和监督员重启，以下一次的次数继续。</translation>
        </message>
        <message>
            <source>First the archive of this attempt is sealed</source>
            <translation>须先封存本次的档案</translation>
        </message>
        <message>
            <source>Attempt {0} was declared void</source>
            <translation>第 {0} 次抽取已声明作废</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>抽取次数</translation>
        </message>
        <message>
            <source>Void since</source>
            <translation>作废时间</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>封存档案</translation>
        </message>
        <message>
            <source>There was no result</source>
            <translation>没有结果</translation>
        </message>
        <message>
            <source>The attempt was declared void before it was settled who sits on the panel.</source>
            <translation>本次在确定评审组之前作废。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>空缺</translation>
        </message>
    </context>
    <context>
        <name>CommitmentStrip</name>
        <message>
            <source>Commitment code</source>
            <translation>承诺码</translation>
        </message>
        <message>
            <source>Slip {0}</source>
            <translation>见证单 {0}</translation>
        </message>
        <message>
            <source>{0} {0:has|have} compared</source>
            <translation>{0} 人已核对</translation>
        </message>
    </context>
    <context>
        <name>WitnessCard</name>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Credited</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已公开</translation>
        </message>
        <message>
            <source>Text, masked</source>
            <translation>文字，遮蔽显示</translation>
        </message>
        <message>
            <source>{bits} / {full} bits</source>
            <translation>{bits} / {full} 比特</translation>
        </message>
        <message>
            <source>Entered and sealed; shown when all are in</source>
            <translation>已录入并封存，全部到齐后同时公开</translation>
        </message>
        <message>
            <source>Enough rolls: the value can be sealed</source>
            <translation>次数已够，可以封存</translation>
        </message>
        <message>
            <source>Roll {0} is being entered</source>
            <translation>现在录入第 {0} 次，按骰面数字</translation>
        </message>
        <message>
            <source>Waits for the witness before</source>
            <translation>等待前一位见证人</translation>
        </message>
        <message>
            <source>Sealed {0}</source>
            <translation>已封存 {0}</translation>
        </message>
        <message>
            <source>Being entered</source>
            <translation>正在录入</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
    </context>
    <context>
        <name>EntropyCard</name>
        <message>
            <source>Entropy in all</source>
            <translation>随机性合计</translation>
        </message>
        <message>
            <source>A ten-sided roll counts 3.32 bits, a six-sided 2.58; text may be added, uncounted.</source>
            <translation>十面骰每次 3.32 比特，六面骰每次 2.58 比特；文字可附加，但不计入。</translation>
        </message>
        <message>
            <source>Floor {0}</source>
            <translation>下限 {0}</translation>
        </message>
        <message>
            <source>/ floor {0} bits</source>
            <translation>/ 下限 {0} 比特</translation>
        </message>
    </context>
    <context>
        <name>WitnessStage</name>
        <message>
            <source>Faces of the dice</source>
            <translation>骰面数字</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Text of the witness, masked</source>
            <translation>见证人文字，遮蔽显示</translation>
        </message>
        <message>
            <source>Take back the last</source>
            <translation>删去上一次</translation>
        </message>
        <message>
            <source>Clear own entry</source>
            <translation>清空本人录入</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>Better use the number keypad</source>
            <translation>建议用数字小键盘录入</translation>
        </message>
        <message>
            <source>Keys on the screen show no press and values only dots; recording and display too.</source>
            <translation>屏幕按键不显示按下效果，数值只显示为圆点；录屏和监督屏同样只见圆点。</translation>
        </message>
        <message>
            <source>All are shown together</source>
            <translation>全部到齐后同时公开</translation>
        </message>
        <message>
            <source>Nobody, the operator included, sees a value before all are in.</source>
            <translation>公开前任何人（含操作员）看不到已录入的数值。</translation>
        </message>
        <message>
            <source>Reveal and draw</source>
            <translation>公开并抽取</translation>
        </message>
        <message>
            <source>During entry the others step aside</source>
            <translation>录入时，其他人请离开屏幕一侧</translation>
        </message>
        <message>
            <source>Text may be added but is credited with 0 bits.</source>
            <translation>文字可附加，但计 0 比特。</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>公布并递补</translation>
        </message>
        <message>
            <source>The panel is being placed</source>
            <translation>正在定席</translation>
        </message>
        <message>
            <source>Text missing</source>
            <translation>请先录入文字</translation>
        </message>
        <message>
            <source>{0} missing</source>
            <translation>还差 {0} 次</translation>
        </message>
        <message>
            <source>The draw stands still</source>
            <translation>抽取处于停止状态</translation>
        </message>
        <message>
            <source>Not all values are in</source>
            <translation>取数未齐</translation>
        </message>
        <message>
            <source>Already revealed</source>
            <translation>已公开</translation>
        </message>
    </context>
    <context>
        <name>PublicBoard</name>
        <message>
            <source>The clock was changed: names are sealed until two people release them</source>
            <translation>系统时钟被更改，姓名须两人会同解封</translation>
        </message>
        <message>
            <source>Names are sealed until the panel has signed in</source>
            <translation>全部专家签到前姓名密封</translation>
        </message>
        <message>
            <source>Names are sealed until {0}</source>
            <translation>姓名密封至 {0}</translation>
        </message>
        <message>
            <source>seats</source>
            <translation>席</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>参加</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Answers until {0}</source>
            <translation>距应答截止 {0}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>席位已满</translation>
        </message>
    </context>
    <context>
        <name>PublicNaming</name>
        <message>
            <source>{0}: experts are named, not drawn</source>
            <translation>{0}：专家由人指定，不是随机抽取</translation>
        </message>
        <message>
            <source>Reason: {0}</source>
            <translation>理由：{0}</translation>
        </message>
        <message>
            <source>{0} of {1} {1:seat|seats} named; substitutes: {2}</source>
            <translation>已指定席位 {0}/{1}，候补 {2} 人</translation>
        </message>
    </context>
    <context>
        <name>WitnessNotice</name>
        <message>
            <source>Halted: {0}</source>
            <translation>已叫停：{0}</translation>
        </message>
        <message>
            <source>Between two sessions: nothing is drawn, nobody is called</source>
            <translation>本场已结束，下一场开始前不抽取、不呼叫</translation>
        </message>
        <message>
            <source>Restarted; waiting for the supervisor</source>
            <translation>程序重新启动，等待监督员登录</translation>
        </message>
        <message>
            <source>The review was called off; nobody is called any more</source>
            <translation>评审已取消，不再呼叫专家</translation>
        </message>
        <message>
            <source>Round {number} of fresh dice: who is next for seat {seat}</source>
            <translation>第 {number} 轮重新投骰，决定席位 {seat} 由谁递补</translation>
        </message>
        <message>
            <source>Seat {0} is open: fresh dice decide who is next</source>
            <translation>席位 {0} 空缺，重新投骰决定由谁递补</translation>
        </message>
        <message>
            <source>Nobody is left in the pool for group {0}</source>
            <translation>条件组 {0} 已无可抽专家</translation>
        </message>
    </context>
    <context>
        <name>WitnessPicture</name>
        <message>
            <source>Log {0} records</source>
            <translation>日志 {0} 条</translation>
        </message>
        <message>
            <source>Head {0}</source>
            <translation>日志头 {0}</translation>
        </message>
        <message>
            <source>Panel Expert Draw · Witness Display</source>
            <translation>评审专家抽取 · 监督屏</translation>
        </message>
        <message>
            <source>Commitment code (compare with the slip)</source>
            <translation>承诺码（与见证单核对）</translation>
        </message>
        <message>
            <source>{0} · not drawn at random · Witness Display</source>
            <translation>{0} · 非随机抽取 · 监督屏</translation>
        </message>
        <message>
            <source>Practice: nothing is real · {0}</source>
            <translation>演练，并非真实抽取 · {0}</translation>
        </message>
        <message>
            <source>Project {project}   Draw {draw}   Attempt {attempt}</source>
            <translation>项目 {project}   抽取 {draw}   第 {attempt} 次</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录制中</translation>
        </message>
        <message>
            <source>Not recording</source>
            <translation>未在录制</translation>
        </message>
        <message>
            <source>Values of the witnesses (revealed)</source>
            <translation>现场取数（已公开）</translation>
        </message>
    </context>
    <context>
        <name>PublicRows</name>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} / {pages} 页</translation>
        </message>
    </context>
    <context>
        <name>PublicCheck</name>
        <message>
            <source>The plan is being checked; nothing is drawn yet</source>
            <translation>正在检查方案，尚未抽取</translation>
        </message>
        <message>
            <source>Seats: {0}</source>
            <translation>席位：{0}</translation>
        </message>
    </context>
    <context>
        <name>PublicFreeze</name>
        <message>
            <source>Commitment code: compare it with the slip</source>
            <translation>承诺码：请与见证单核对</translation>
        </message>
        <message>
            <source>Pool {pool} − taken out {removed} = eligible {left}</source>
            <translation>在库 {pool} − 排除 {removed} = 可抽 {left}</translation>
        </message>
        <message>
            <source>{seats} {seats:seat|seats} from {eligible} eligible, chance {chance}</source>
            <translation>{seats} 席 / 可抽 {eligible} 人，每人概率 {chance}</translation>
        </message>
    </context>
    <context>
        <name>PublicWitnesses</name>
        <message>
            <source>Witnesses {first} to {last} of {count}</source>
            <translation>见证人 {first}–{last}，共 {count} 人</translation>
        </message>
        <message>
            <source>Entropy {bits} bits, floor {floor}</source>
            <translation>随机性 {bits} 比特，下限 {floor} 比特</translation>
        </message>
        <message>
            <source>Gives a value</source>
            <translation>正在取数</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已公开</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>To give a value</source>
            <translation>待取数</translation>
        </message>
    </context>
    <context>
        <name>PublicPanel</name>
        <message>
            <source>The result is fixed and stored; what rolls is decoration</source>
            <translation>结果已确定并存储，滚动仅为装饰</translation>
        </message>
        <message>
            <source>The panel, by seat</source>
            <translation>专家组（按席位）</translation>
        </message>
    </context>
    <context>
        <name>PublicVoid</name>
        <message>
            <source>Attempt {0} is void</source>
            <translation>第 {0} 次抽取已作废</translation>
        </message>
        <message>
            <source>The result that it would have had, by seat and code</source>
            <translation>若未作废的结果（席位与代码）</translation>
        </message>
        <message>
            <source>The list was not fixed yet, so there is no result</source>
            <translation>名单尚未确定，因此没有结果</translation>
        </message>
        <message>
            <source>Not all values were in, so there is no result</source>
            <translation>数值尚未全部封存，因此没有结果</translation>
        </message>
        <message>
            <source>open</source>
            <translation>空缺</translation>
        </message>
    </context>
</TS>
