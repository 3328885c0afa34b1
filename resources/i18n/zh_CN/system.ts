<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AuditPage</name>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>The latest records; personal values stay sealed</source>
            <translation>最近的记录；个人信息保持密封</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>By</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
    </context>
    <context>
        <name>DashboardPage</name>
        <message>
            <source>Dashboard</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>{0}, welcome</source>
            <translation>{0}，您好</translation>
        </message>
        <message>
            <source>draws under way</source>
            <translation>场抽取进行中</translation>
        </message>
        <message>
            <source>seats to be confirmed</source>
            <translation>席待确认</translation>
        </message>
        <message>
            <source>projects to be approved</source>
            <translation>个项目待审核</translation>
        </message>
        <message>
            <source>projects ready for a draw</source>
            <translation>个项目可抽取</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>No draws yet</source>
            <translation>暂无抽取</translation>
        </message>
        <message>
            <source>Plan one for an approved project.</source>
            <translation>请为审核通过的项目编制抽取方案。</translation>
        </message>
        <message>
            <source>Open the plan</source>
            <translation>查看方案</translation>
        </message>
        <message>
            <source>Look at the board</source>
            <translation>查看看板</translation>
        </message>
        <message>
            <source>Go to the ceremony</source>
            <translation>进入仪式</translation>
        </message>
    </context>
    <context>
        <name>EventTitles</name>
        <message>
            <source>the program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Station set up</source>
            <translation>工作站初始设置</translation>
        </message>
        <message>
            <source>Workstation opened</source>
            <translation>工作站开启</translation>
        </message>
        <message>
            <source>Program ended</source>
            <translation>程序退出</translation>
        </message>
        <message>
            <source>Wall clock stepped</source>
            <translation>系统时钟跳变</translation>
        </message>
        <message>
            <source>Restored from backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Program failure, safe stop</source>
            <translation>程序故障，安全停止</translation>
        </message>
        <message>
            <source>Settings changed</source>
            <translation>设置已更改</translation>
        </message>
        <message>
            <source>Device state changed</source>
            <translation>设备状态变化</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Wrong password</source>
            <translation>密码错误</translation>
        </message>
        <message>
            <source>Account locked after failures</source>
            <translation>连续输错，账号锁定</translation>
        </message>
        <message>
            <source>Terminal locked after failures</source>
            <translation>连续输错，本机锁定</translation>
        </message>
        <message>
            <source>Screen locked</source>
            <translation>屏幕锁定</translation>
        </message>
        <message>
            <source>Screen unlocked</source>
            <translation>屏幕解锁</translation>
        </message>
        <message>
            <source>Act refused, permission missing</source>
            <translation>操作被拒绝（无权限）</translation>
        </message>
        <message>
            <source>Second person signed</source>
            <translation>第二人会签</translation>
        </message>
        <message>
            <source>Account created</source>
            <translation>账号建立</translation>
        </message>
        <message>
            <source>Account blocked or released</source>
            <translation>账号停用或恢复</translation>
        </message>
        <message>
            <source>Account unlocked</source>
            <translation>账号解锁</translation>
        </message>
        <message>
            <source>Terminal unlocked</source>
            <translation>本机解锁</translation>
        </message>
        <message>
            <source>Own password changed</source>
            <translation>本人修改密码</translation>
        </message>
        <message>
            <source>Password reset</source>
            <translation>密码重置</translation>
        </message>
        <message>
            <source>Key slot added</source>
            <translation>增加密钥槽</translation>
        </message>
        <message>
            <source>Specialties imported</source>
            <translation>导入专业分类</translation>
        </message>
        <message>
            <source>Experts imported</source>
            <translation>导入专家</translation>
        </message>
        <message>
            <source>Expert added</source>
            <translation>新增专家</translation>
        </message>
        <message>
            <source>Expert changed</source>
            <translation>专家信息变更</translation>
        </message>
        <message>
            <source>Custom field defined</source>
            <translation>自定义字段已定义</translation>
        </message>
        <message>
            <source>Masked fields read</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Rows not imported saved</source>
            <translation>保存未导入清单</translation>
        </message>
        <message>
            <source>Review case opened or handed in again</source>
            <translation>提交审核或重新提交</translation>
        </message>
        <message>
            <source>Review case approved at a level</source>
            <translation>审核通过一级</translation>
        </message>
        <message>
            <source>Review case returned</source>
            <translation>审核退回</translation>
        </message>
        <message>
            <source>Review case refused</source>
            <translation>审核不通过</translation>
        </message>
        <message>
            <source>Review case withdrawn</source>
            <translation>审核撤回</translation>
        </message>
        <message>
            <source>Result seen by the applicant</source>
            <translation>申请人已阅审核结果</translation>
        </message>
        <message>
            <source>Review levels changed</source>
            <translation>审核级别已修改</translation>
        </message>
        <message>
            <source>Projects imported</source>
            <translation>导入项目</translation>
        </message>
        <message>
            <source>Project added</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Project changed</source>
            <translation>项目变更</translation>
        </message>
        <message>
            <source>Project submitted</source>
            <translation>项目提交</translation>
        </message>
        <message>
            <source>Project approved</source>
            <translation>项目审核通过</translation>
        </message>
        <message>
            <source>Project returned</source>
            <translation>项目退回</translation>
        </message>
        <message>
            <source>Project refused</source>
            <translation>项目审核不通过</translation>
        </message>
        <message>
            <source>Plan saved</source>
            <translation>保存抽取方案</translation>
        </message>
        <message>
            <source>Pre-query</source>
            <translation>预查询</translation>
        </message>
        <message>
            <source>Plan checked</source>
            <translation>方案合规检查</translation>
        </message>
        <message>
            <source>Supervisor signed in to the draw</source>
            <translation>监督人员到场登录</translation>
        </message>
        <message>
            <source>Draw session opened</source>
            <translation>抽取场次开始</translation>
        </message>
        <message>
            <source>Draw session closed</source>
            <translation>抽取场次结束</translation>
        </message>
        <message>
            <source>Plan and pool frozen</source>
            <translation>方案与名单冻结</translation>
        </message>
        <message>
            <source>Machine secret committed</source>
            <translation>机器秘密承诺</translation>
        </message>
        <message>
            <source>Commitment slip issued</source>
            <translation>出具承诺单</translation>
        </message>
        <message>
            <source>Codes compared with the slip</source>
            <translation>核对承诺码</translation>
        </message>
        <message>
            <source>Witness value entered</source>
            <translation>录入见证值</translation>
        </message>
        <message>
            <source>Witness value withdrawn before the reveal</source>
            <translation>揭示前撤回见证值</translation>
        </message>
        <message>
            <source>Values revealed and panel placed</source>
            <translation>揭示并产生名单</translation>
        </message>
        <message>
            <source>Draw resumed after a restart</source>
            <translation>重启后继续抽取</translation>
        </message>
        <message>
            <source>Draw halted</source>
            <translation>抽取暂停</translation>
        </message>
        <message>
            <source>Draw goes on after a halt</source>
            <translation>暂停后继续抽取</translation>
        </message>
        <message>
            <source>Attempt void</source>
            <translation>本次抽取作废</translation>
        </message>
        <message>
            <source>Seat open again</source>
            <translation>席位重新空缺</translation>
        </message>
        <message>
            <source>Replacement from the order</source>
            <translation>按序补抽</translation>
        </message>
        <message>
            <source>Nobody left for a seat</source>
            <translation>席位无人可补</translation>
        </message>
        <message>
            <source>Draw state</source>
            <translation>抽取状态</translation>
        </message>
        <message>
            <source>Names released</source>
            <translation>解密名单</translation>
        </message>
        <message>
            <source>Draw table produced</source>
            <translation>生成抽取结果表</translation>
        </message>
        <message>
            <source>Draw closed</source>
            <translation>抽取结束</translation>
        </message>
        <message>
            <source>Invitations started</source>
            <translation>开始通知</translation>
        </message>
        <message>
            <source>Invitations paused</source>
            <translation>通知暂停</translation>
        </message>
        <message>
            <source>Invitation opened</source>
            <translation>发出邀请</translation>
        </message>
        <message>
            <source>Call started</source>
            <translation>开始呼叫</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>呼叫结束</translation>
        </message>
        <message>
            <source>Key pressed</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Text sent</source>
            <translation>短信已发送</translation>
        </message>
        <message>
            <source>Text not sent</source>
            <translation>短信未发出</translation>
        </message>
        <message>
            <source>Delivery report</source>
            <translation>送达回执</translation>
        </message>
        <message>
            <source>Text received</source>
            <translation>收到短信</translation>
        </message>
        <message>
            <source>Answer counted</source>
            <translation>答复计入</translation>
        </message>
        <message>
            <source>Answer entered by the operator</source>
            <translation>操作员录入答复</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>逾期未答复</translation>
        </message>
        <message>
            <source>Late acceptance, seat taken</source>
            <translation>迟到的接受，席位已满</translation>
        </message>
        <message>
            <source>Invitation unknown after a fault</source>
            <translation>故障后邀请状态不明</translation>
        </message>
        <message>
            <source>Recording started</source>
            <translation>录屏开始</translation>
        </message>
        <message>
            <source>Recording segment closed</source>
            <translation>录屏分段完成</translation>
        </message>
        <message>
            <source>Gap in the recording</source>
            <translation>录屏中断间隔</translation>
        </message>
        <message>
            <source>Recording failed</source>
            <translation>录屏失败</translation>
        </message>
        <message>
            <source>Recording stopped</source>
            <translation>录屏停止</translation>
        </message>
        <message>
            <source>Archive sealed</source>
            <translation>档案封存</translation>
        </message>
        <message>
            <source>Archive verified</source>
            <translation>档案验证</translation>
        </message>
    </context>
    <context>
        <name>HealthPage</name>
        <message>
            <source>Health</source>
            <translation>运行状况</translation>
        </message>
        <message>
            <source>How everything stands that a draw depends on</source>
            <translation>抽取所依赖的各项状况</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>Checked at {0}</source>
            <translation>检查于 {0}</translation>
        </message>
        <message>
            <source>The state could not be read</source>
            <translation>无法读取状态</translation>
        </message>
    </context>
    <context>
        <name>SystemPages</name>
        <message>
            <source>Set-up</source>
            <translation>初始设置</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>运行状况</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>lower case letters and digits</source>
            <translation>小写字母和数字</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>再次输入密码</translation>
        </message>
        <message>
            <source>The two passwords differ</source>
            <translation>两次输入的密码不一致</translation>
        </message>
    </context>
    <context>
        <name>SetupGuide</name>
        <message>
            <source>Set up this workstation</source>
            <translation>设置本工作站</translation>
        </message>
        <message>
            <source>Three steps, about five minutes</source>
            <translation>共三步，约五分钟</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Station number</source>
            <translation>工作站编号</translation>
        </message>
        <message>
            <source>Two to six capitals or digits, a hyphen, two digits; stands on every slip</source>
            <translation>2 至 6 位大写字母或数字、短横线、2 位数字；印在每张承诺单上</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>抽取室</translation>
        </message>
        <message>
            <source>Practice: sample data and simulated lines, marked everywhere</source>
            <translation>演练：样例数据、模拟线路，处处标明</translation>
        </message>
        <message>
            <source>Real: for draws that count</source>
            <translation>正式：用于有效抽取</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>1  Where this workstation stands</source>
            <translation>1  工作站所在</translation>
        </message>
        <message>
            <source>What it is for (cannot be changed later)</source>
            <translation>用途（以后不能更改）</translation>
        </message>
        <message>
            <source>Makes accounts and settings; sees no expert and no draw.</source>
            <translation>管理账号和设置；看不到专家和抽取。</translation>
        </message>
        <message>
            <source>Unlocks accounts, watches over keys and exports.</source>
            <translation>解锁账号，监管密钥和导出。</translation>
        </message>
        <message>
            <source>Reads the log and verifies; changes nothing.</source>
            <translation>查看日志、验证档案；不能更改任何内容。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>完成设置</translation>
        </message>
        <message>
            <source>Three different people. Nobody may hold two of these duties.</source>
            <translation>须为三个不同的人，任何人不得兼任。</translation>
        </message>
        <message>
            <source>It is printed or written down and kept in a safe place</source>
            <translation>已打印或抄写，并妥善保管</translation>
        </message>
        <message>
            <source>Save as PDF to print…</source>
            <translation>保存为 PDF 以便打印…</translation>
        </message>
        <message>
            <source>Finish and sign in</source>
            <translation>完成并登录</translation>
        </message>
        <message>
            <source>First confirm that the key is kept</source>
            <translation>请先确认密钥已妥善保管</translation>
        </message>
        <message>
            <source>3  Recovery key</source>
            <translation>3  恢复密钥</translation>
        </message>
        <message>
            <source>This key opens the workstation when no administrator or supervisor can. It is shown once and stored nowhere. Whoever holds it can read everything: put it into a sealed envelope in a safe.</source>
            <translation>管理员和监督人员都无法开启工作站时，用此密钥开启。密钥只显示一次，不在任何地方保存。持有者可以读取全部内容：请装入密封信封，存入保险柜。</translation>
        </message>
        <message>
            <source>Being set up…</source>
            <translation>正在设置…</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>保存恢复密钥单</translation>
        </message>
        <message>
            <source>Recovery sheet saved</source>
            <translation>恢复密钥单已保存</translation>
        </message>
    </context>
</TS>
