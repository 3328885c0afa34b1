<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CallBoardPage</name>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Lines and open invitations, as they are now</source>
            <translation>各线路与未答复邀请的实时情况</translation>
        </message>
        <message>
            <source>No modem is there</source>
            <translation>没有通信模块</translation>
        </message>
        <message>
            <source>Plug one in; the page of modems says more.</source>
            <translation>请插入通信模块，详见“通信模块”页。</translation>
        </message>
        <message>
            <source>Draws being asked for</source>
            <translation>正在通知的抽取</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Calls allowed</source>
            <translation>可呼叫时段</translation>
        </message>
        <message>
            <source>Outside the hours of calls</source>
            <translation>不在呼叫时段</translation>
        </message>
        <message>
            <source>{0} of {1} {1:seat|seats} accepted</source>
            <translation>{1} 席中已同意 {0} 席</translation>
        </message>
        <message>
            <source>{hours} · order: {order} · {tries} {tries:call|calls}, {gap} apart · answer by text within {text}, by e-mail within {mail}</source>
            <translation>{hours} · 顺序：{order} · 最多呼叫 {tries} 次，间隔 {gap} · 短信答复时限 {text}，邮件答复时限 {mail}</translation>
        </message>
        <message>
            <source>Wait no longer (two people)…</source>
            <translation>不再等待（双人）…</translation>
        </message>
        <message>
            <source>Hang up…</source>
            <translation>挂断…</translation>
        </message>
        <message>
            <source>End the call to seat {0}</source>
            <translation>挂断席位 {0} 的通话</translation>
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
            <source>Wait no longer for seat {0}</source>
            <translation>不再等待席位 {0}</translation>
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
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
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
            <source>Texts, e-mails</source>
            <translation>短信 · 邮件</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时刻</translation>
        </message>
        <message>
            <source>In</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Open invitations</source>
            <translation>未答复的邀请</translation>
        </message>
        <message>
            <source>Nobody is being asked at this moment</source>
            <translation>当前没有正在通知的专家</translation>
        </message>
        <message>
            <source>Invitations begin when the panel is drawn and “Start inviting” is chosen.</source>
            <translation>抽取定席并选择“开始通知”后，邀请会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>CallBoardWords</name>
        <message>
            <source>Dialling</source>
            <translation>拨号</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>振铃</translation>
        </message>
        <message>
            <source>Speaking</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Key pressed</source>
            <translation>已按键</translation>
        </message>
        <message>
            <source>Answer unknown</source>
            <translation>答复不明</translation>
        </message>
        <message>
            <source>Waits for a line</source>
            <translation>等待线路</translation>
        </message>
        <message>
            <source>In a call</source>
            <translation>通话中</translation>
        </message>
        <message>
            <source>Pause, then a call</source>
            <translation>间隔后重拨</translation>
        </message>
        <message>
            <source>Waits for a text</source>
            <translation>等待短信</translation>
        </message>
        <message>
            <source>Waits for an e-mail</source>
            <translation>等待邮件</translation>
        </message>
        <message>
            <source>call</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>text</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>A line failed during the call; holds the seat until it is known</source>
            <translation>通话中线路故障，名额保留至查明为止</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>线路 {line}</translation>
        </message>
        <message>
            <source>Called as soon as a line is free</source>
            <translation>线路空闲即呼叫</translation>
        </message>
        <message>
            <source>Not reached; called again</source>
            <translation>未接通，稍后重拨</translation>
        </message>
        <message>
            <source>Text sent; counts as no answer after that</source>
            <translation>已发短信，逾期按未接通处理</translation>
        </message>
        <message>
            <source>Text delivered; waits for the reply</source>
            <translation>短信已送达，等待回复</translation>
        </message>
        <message>
            <source>Text not delivered</source>
            <translation>短信未送达</translation>
        </message>
        <message>
            <source>E-mail sent; the reply is entered by hand</source>
            <translation>邮件已发，答复由操作员录入</translation>
        </message>
    </context>
    <context>
        <name>ClipRecorder</name>
        <message>
            <source>Record</source>
            <translation>录制</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>话筒音量</translation>
        </message>
        <message>
            <source>End the recording</source>
            <translation>结束录制</translation>
        </message>
        <message>
            <source>{0} · hardly anything is heard: speak louder or nearer</source>
            <translation>{0} · 几乎没有声音：请大声些或靠近话筒</translation>
        </message>
        <message>
            <source>{0} · too loud: speak from further away</source>
            <translation>{0} · 声音过大：请离话筒远些</translation>
        </message>
        <message>
            <source>{0} of {1} at most</source>
            <translation>{0}，最长 {1}</translation>
        </message>
    </context>
    <context>
        <name>InboxPage</name>
        <message>
            <source>Texts to decide</source>
            <translation>待判定短信</translation>
        </message>
        <message>
            <source>Replies that are not certain, and texts whose sender or draw is not</source>
            <translation>答复不明确的短信，以及无法确定发件人或抽取的短信</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>From</source>
            <translation>发件人</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>短信内容</translation>
        </message>
        <message>
            <source>Nothing waits for a decision</source>
            <translation>没有待判定的短信</translation>
        </message>
        <message>
            <source>Certain answers (1, 2, 参加, 不参加 …) count by themselves and stand in the log.</source>
            <translation>明确的答复（1、2、参加、不参加等）自动计入，见通知日志。</translation>
        </message>
        <message>
            <source>Seat {0} of {1}: the expert takes part. The supervisor signs beside you.</source>
            <translation>抽取 {1} 席位 {0}：专家参加。监督员须会签。</translation>
        </message>
        <message>
            <source>Seat {0} of {1}: the expert does not take part. The supervisor signs beside you.</source>
            <translation>抽取 {1} 席位 {0}：专家不参加。监督员须会签。</translation>
        </message>
        <message>
            <source>The seat is not open any more: the expert is told so.</source>
            <translation>该席位已不再空缺，系统会告知专家。</translation>
        </message>
        <message>
            <source>Count this text as an answer</source>
            <translation>将此短信计为答复</translation>
        </message>
        <message>
            <source>Count it</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>The answer counts</source>
            <translation>答复已计入</translation>
        </message>
        <message>
            <source>The seat was taken already; the expert is told</source>
            <translation>席位已满，已告知专家</translation>
        </message>
        <message>
            <source>Set the text aside</source>
            <translation>短信归档</translation>
        </message>
        <message>
            <source>It decides nothing. It stays in the log with your reason.</source>
            <translation>不作为答复，连同理由留在日志中。</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>归档</translation>
        </message>
    </context>
    <context>
        <name>InboxPanel</name>
        <message>
            <source>Text</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Counts for the invitation</source>
            <translation>对应的邀请</translation>
        </message>
        <message>
            <source>Takes part…</source>
            <translation>参加…</translation>
        </message>
        <message>
            <source>Does not take part…</source>
            <translation>不参加…</translation>
        </message>
        <message>
            <source>Decides nothing, set aside…</source>
            <translation>不是答复，归档…</translation>
        </message>
        <message>
            <source>Text of {0}</source>
            <translation>{0} 的短信</translation>
        </message>
        <message>
            <source>From</source>
            <translation>发件人</translation>
        </message>
        <message>
            <source>By line</source>
            <translation>收信线路</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>识别结果</translation>
        </message>
        <message>
            <source>Nobody who is invited has this number; the text names somebody who is. Ask back.</source>
            <translation>受邀专家中没有人使用这个号码，但短信写有受邀专家的姓名。请先回拨核实。</translation>
        </message>
        <message>
            <source>Nobody who is invited has this number.</source>
            <translation>受邀专家中没有人使用这个号码。</translation>
        </message>
        <message>
            <source>The sender is invited to several draws and did not name one by its code.</source>
            <translation>发件人同时受邀于多个抽取，回复中没有写明抽取编号。</translation>
        </message>
        <message>
            <source>The sender has accepted already. A change of mind is settled by phone.</source>
            <translation>发件人此前已同意。改变主意请电话核实处理。</translation>
        </message>
        <message>
            <source>The words are no certain answer. The sender was asked to reply 1 or 2.</source>
            <translation>答复不明确，系统已请发件人回复 1 或 2。</translation>
        </message>
        <message>
            <source>The invitation is not open any more.</source>
            <translation>该邀请已不在等待答复。</translation>
        </message>
        <message>
            <source>Choose an invitation first</source>
            <translation>请先选择邀请</translation>
        </message>
        <message>
            <source>This seat is settled already</source>
            <translation>该席位已有结果</translation>
        </message>
    </context>
    <context>
        <name>LineBlock</name>
        <message>
            <source>Seat {0}</source>
            <translation>席位 {0}</translation>
        </message>
        <message>
            <source>Key {0}</source>
            <translation>按键 {0}</translation>
        </message>
        <message>
            <source>Signal {0}</source>
            <translation>信号 {0}</translation>
        </message>
        <message>
            <source>Texts: {hour} of {most_hour} this hour, {day} of {most_day} in 24 hours</source>
            <translation>短信：本小时 {hour}/{most_hour}，24 小时 {day}/{most_day}</translation>
        </message>
    </context>
    <context>
        <name>LineCard</name>
        <message>
            <source>Check</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>Test call…</source>
            <translation>试呼…</translation>
        </message>
        <message>
            <source>Enter PIN…</source>
            <translation>输入 PIN 码…</translation>
        </message>
        <message>
            <source>Enter PUK…</source>
            <translation>输入 PUK 码…</translation>
        </message>
        <message>
            <source>Choose modem…</source>
            <translation>选择模块…</translation>
        </message>
        <message>
            <source>Rehearse a fault</source>
            <translation>演练故障</translation>
        </message>
        <message>
            <source>Tries left: {0}.</source>
            <translation>还可尝试 {0} 次。</translation>
        </message>
        <message>
            <source>Use this SIM card</source>
            <translation>启用此 SIM 卡</translation>
        </message>
        <message>
            <source>Use this modem</source>
            <translation>启用此模块</translation>
        </message>
        <message>
            <source>The line is in a call</source>
            <translation>线路正在通话</translation>
        </message>
        <message>
            <source>The line cannot call at the moment</source>
            <translation>线路目前不能呼叫</translation>
        </message>
        <message>
            <source>Used for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>运营商</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Firmware</source>
            <translation>固件</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>适配类型</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>SIM (ICCID)</source>
            <translation>SIM 卡号（ICCID）</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>with sound</source>
            <translation>可放音</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>不支持</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>可收发</translation>
        </message>
        <message>
            <source>Test call</source>
            <translation>试呼</translation>
        </message>
        <message>
            <source>simulated line, none is asked for</source>
            <translation>模拟线路，不要求试呼</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>尚未试呼</translation>
        </message>
        <message>
            <source>passed on {0}</source>
            <translation>{0} 通过</translation>
        </message>
        <message>
            <source>failed on {0}</source>
            <translation>{0} 未通过</translation>
        </message>
        <message>
            <source>{0}, with another firmware: call again</source>
            <translation>{0}，此后固件已变更，须重新试呼</translation>
        </message>
        <message>
            <source>{0}, with another SIM: call again</source>
            <translation>{0}，此后换过 SIM 卡，须重新试呼</translation>
        </message>
        <message>
            <source>{0} (simulated)</source>
            <translation>{0}（模拟）</translation>
        </message>
    </context>
    <context>
        <name>LineDialogs</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>PIN of the SIM card</source>
            <translation>SIM 卡 PIN 码</translation>
        </message>
        <message>
            <source>It is tried once. When it is right it is kept in the encrypted database and given by itself from then on. Three wrong ones block the card.</source>
            <translation>只尝试一次。正确时保存在加密数据库中，以后自动输入。连续错三次 SIM 卡将被锁死。</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN 码</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>PUK of the SIM card</source>
            <translation>SIM 卡的 PUK 码</translation>
        </message>
        <message>
            <source>Wrong PINs have blocked the card. Its PUK unblocks it and gives it a new PIN, which is kept in the encrypted database. After ten wrong PUKs the card is dead for good.</source>
            <translation>多次输错 PIN 码，卡已锁定。输入 PUK 码可解锁并设定新的 PIN 码，新 PIN 码保存在加密数据库中。PUK 码连续输错十次，卡将永久作废。</translation>
        </message>
        <message>
            <source>PUK (8 digits)</source>
            <translation>PUK 码（8 位）</translation>
        </message>
        <message>
            <source>Unblock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>New PIN (4 to 8 digits)</source>
            <translation>新 PIN 码（4 至 8 位）</translation>
        </message>
        <message>
            <source>The modem cannot say how many tries are left. Enter it only when you are sure.</source>
            <translation>模块无法给出剩余次数，确认无误后再输入。</translation>
        </message>
        <message>
            <source>This is the last try: another wrong PUK ends the card for good.</source>
            <translation>这是最后一次：再输错，卡将永久作废。</translation>
        </message>
        <message>
            <source>{0} {0:try is|tries are} left.</source>
            <translation>还可尝试 {0} 次。</translation>
        </message>
        <message>
            <source>Choose the modem of this line</source>
            <translation>选择本线路的模块</translation>
        </message>
        <message>
            <source>The two lines change their modems. Each keeps its own from then on, wherever it is plugged in.</source>
            <translation>两条线路互换模块。此后无论插在哪个接口，各线路只认自己的模块。</translation>
        </message>
        <message>
            <source>Modem</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>Take this modem</source>
            <translation>使用该模块</translation>
        </message>
        <message>
            <source>Give the number of a phone in this room. Answer, listen, and press 1. The call costs what the network takes; it is not recorded.</source>
            <translation>请填写本室一部电话的号码。接听后听清语音，按 1。通话按运营商资费计费，不录音。</translation>
        </message>
        <message>
            <source>This line is simulated: no phone rings. Somebody made up answers whatever number you give, listens and presses 1, so that you see how a test call goes.</source>
            <translation>此为模拟线路，不会拨响任何电话。无论输入什么号码，均由虚拟的接听人接听并按 1，用于熟悉试呼的过程。</translation>
        </message>
        <message>
            <source>Test call</source>
            <translation>试呼</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>电话号码</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>呼叫</translation>
        </message>
    </context>
    <context>
        <name>LineReport</name>
        <message>
            <source>Check</source>
            <translation>检测</translation>
        </message>
        <message>
            <source>AT trace</source>
            <translation>AT 记录</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Phone numbers, PINs, serial numbers and texts are hidden.</source>
            <translation>电话号码、PIN 码、串号和短信内容已隐去。</translation>
        </message>
        <message>
            <source>“Check” asks the modem everything that a draw needs of it; nobody is called.</source>
            <translation>“检测”逐项询问模块抽取所需的各项能力，不拨打电话。</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>尚未检测</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检测…</translation>
        </message>
        <message>
            <source>The test call failed. {0}</source>
            <translation>试呼未通过。{0}</translation>
        </message>
    </context>
    <context>
        <name>LinesPage</name>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>The lines over which experts are called and texted</source>
            <translation>给专家打电话、发短信的线路</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Looking for modems and SIM cards</source>
            <translation>正在查找模块和 SIM 卡</translation>
        </message>
        <message>
            <source>There is no other modem. Plug it in and choose “Look again”.</source>
            <translation>没有其他模块。请插上后选“重新查找”。</translation>
        </message>
        <message>
            <source>Save the AT trace</source>
            <translation>保存 AT 记录</translation>
        </message>
        <message>
            <source>AT trace {0}.csv</source>
            <translation>AT 记录 {0}.csv</translation>
        </message>
        <message>
            <source>Text (*.csv);;Workbook (*.xlsx)</source>
            <translation>文本 (*.csv);;工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>{0} {0:line|lines} saved</source>
            <translation>已保存 {0} 行</translation>
        </message>
        <message>
            <source>The SIM card took the PIN</source>
            <translation>SIM 卡已接受 PIN 码</translation>
        </message>
        <message>
            <source>The SIM card refused the PIN</source>
            <translation>SIM 卡拒绝了 PIN 码</translation>
        </message>
        <message>
            <source>The SIM card is unblocked and has its new PIN</source>
            <translation>SIM 卡已解锁，新 PIN 码已生效</translation>
        </message>
        <message>
            <source>The SIM card refused the PUK</source>
            <translation>SIM 卡未接受该 PUK 码</translation>
        </message>
    </context>
    <context>
        <name>LinesTable</name>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>运营商</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Used for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Latest fault</source>
            <translation>最近故障</translation>
        </message>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>No modem is known yet</source>
            <translation>还没有通信模块</translation>
        </message>
        <message>
            <source>Plug one in and choose “Look again”.</source>
            <translation>请插入模块，再选择“重新查找”。</translation>
        </message>
        <message>
            <source>Line {0}</source>
            <translation>线路 {0}</translation>
        </message>
        <message>
            <source>{0} of 5</source>
            <translation>{0}/5 格</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Log of calls and messages</source>
            <translation>通知日志</translation>
        </message>
        <message>
            <source>Invitations of all draws</source>
            <translation>各次抽取的邀请</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>All draws</source>
            <translation>全部抽取</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>Only what failed or waits</source>
            <translation>只看失败或待判定</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
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
            <source>to</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>分段</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>{total} {total:entry|entries}</source>
            <translation>共 {total} 条</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>没有记录</translation>
        </message>
        <message>
            <source>No call or message fits this choice.</source>
            <translation>没有符合条件的通话或消息。</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出通知日志</translation>
        </message>
        <message>
            <source>calls and messages.xlsx</source>
            <translation>通知日志.xlsx</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx);;Text (*.csv)</source>
            <translation>工作簿 (*.xlsx);;文本 (*.csv)</translation>
        </message>
        <message>
            <source>{0} {0:entry|entries} exported</source>
            <translation>已导出 {0} 条</translation>
        </message>
    </context>
    <context>
        <name>LogWords</name>
        <message>
            <source>Calls and messages</source>
            <translation>通话与消息</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Parts delivered</source>
            <translation>送达分段</translation>
        </message>
        <message>
            <source>From</source>
            <translation>发件号码</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Text out</source>
            <translation>发出短信</translation>
        </message>
        <message>
            <source>Text in</source>
            <translation>收到短信</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>Acceptance</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Not understood</source>
            <translation>未识别</translation>
        </message>
        <message>
            <source>Call {number}</source>
            <translation>第 {number} 次呼叫</translation>
        </message>
        <message>
            <source>With the modem</source>
            <translation>已交模块</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>正在发送</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Network still tries</source>
            <translation>网络重试中</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>In the outbox</source>
            <translation>在发件箱</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待判定</translation>
        </message>
        <message>
            <source>Counted by itself</source>
            <translation>自动计入</translation>
        </message>
        <message>
            <source>Attributed</source>
            <translation>已判定</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Answered by key</source>
            <translation>按键答复</translation>
        </message>
        <message>
            <source>No valid key</source>
            <translation>无有效按键</translation>
        </message>
        <message>
            <source>Hung up early</source>
            <translation>提前挂断</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>占线</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>无人接听</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒接</translation>
        </message>
        <message>
            <source>Unreachable</source>
            <translation>无法接通</translation>
        </message>
        <message>
            <source>Network fault</source>
            <translation>网络故障</translation>
        </message>
        <message>
            <source>Modem fault</source>
            <translation>模块故障</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>无声音</translation>
        </message>
        <message>
            <source>Ended by us</source>
            <translation>我方结束</translation>
        </message>
    </context>
    <context>
        <name>MailPage</name>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>By the server of your own network, else as files in the outbox</source>
            <translation>经本单位网内服务器发送；未设服务器时存入发件箱</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>mail.example.org; empty: the outbox</source>
            <translation>mail.example.org；留空则存入发件箱</translation>
        </message>
        <message>
            <source>Empty: no sign-in</source>
            <translation>留空则不登录</translation>
        </message>
        <message>
            <source>Whatever is set here, mails become files in the outbox. The test message is sent.</source>
            <translation>演练工作站不论如何设置，邮件都存入发件箱；测试邮件会实际发送。</translation>
        </message>
        <message>
            <source>Practice station</source>
            <translation>演练工作站</translation>
        </message>
        <message>
            <source>The mail server was changed and not saved.</source>
            <translation>邮件服务器设置有修改，尚未保存。</translation>
        </message>
        <message>
            <source>Being sent…</source>
            <translation>正在发送…</translation>
        </message>
        <message>
            <source>MingQian test message</source>
            <translation>明签测试邮件</translation>
        </message>
        <message>
            <source>This message was sent to try the mail server. Nothing needs to be done.</source>
            <translation>本邮件用于测试邮件服务器，无需处理。</translation>
        </message>
        <message>
            <source>{0} holds no certificate in PEM form</source>
            <translation>{0} 中没有 PEM 格式的证书</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Host name or address</source>
            <translation>主机名称或地址</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>加密方式</translation>
        </message>
        <message>
            <source>Sender's address</source>
            <translation>发件地址</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>The password is kept in the encrypted database; it is never shown and never logged.</source>
            <translation>密码保存在加密数据库中，不再显示，也不记入日志。</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Choose a file (.pem)…</source>
            <translation>选择文件（.pem）…</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Test message</source>
            <translation>测试邮件</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>To</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>发件箱</translation>
        </message>
        <message>
            <source>Each mail is a file (.eml) that a mail program opens as a draft. The files are not encrypted: take them along and delete them.</source>
            <translation>每封邮件是一个 .eml 文件，可用邮件程序作为草稿打开。文件未加密，请取走后删除。</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Certificate of your authority</source>
            <translation>本单位证书机构的证书</translation>
        </message>
        <message>
            <source>The server is checked against the certificate of your own authority.</source>
            <translation>按本单位证书机构的证书核验服务器。</translation>
        </message>
        <message>
            <source>The server is checked against the authorities of the operating system.</source>
            <translation>按操作系统信任的证书机构核验服务器。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>The server took the message.</source>
            <translation>服务器已接收邮件。</translation>
        </message>
    </context>
    <context>
        <name>MailsTab</name>
        <message>
            <source>Occasion</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>As the expert gets it</source>
            <translation>专家收到的样子</translation>
        </message>
        <message>
            <source>With the meeting for the calendar (.ics), which names neither project nor persons.</source>
            <translation>附带日程（.ics），日程不写项目和人员。</translation>
        </message>
        <message>
            <source>{0} cannot be read</source>
            <translation>无法读取 {0}</translation>
        </message>
        <message>
            <source>Attachments of invitations</source>
            <translation>邀请邮件的附件</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>添加附件…</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>添加附件</translation>
        </message>
    </context>
    <context>
        <name>MessagesPage</name>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Results of reviews and notices; invitations stand with their draw</source>
            <translation>审核结果和通知；抽取邀请见各次抽取</translation>
        </message>
        <message>
            <source>Only those that failed</source>
            <translation>只看失败的</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>事由</translation>
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
            <source>To</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>审核单号</translation>
        </message>
        <message>
            <source>Handed in by</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>{total} {total:message|messages}</source>
            <translation>共 {total} 条消息</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>暂无消息</translation>
        </message>
        <message>
            <source>Results of reviews come here once they are told, and notices from the expert list.</source>
            <translation>告知专家的审核结果，以及从专家列表发出的通知，显示在这里。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重发</translation>
        </message>
    </context>
    <context>
        <name>ContactPages</name>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>texts SMS e-mail failed try again</source>
            <translation>短信 邮件 失败 重发</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>call board lines tries hang up next call</source>
            <translation>呼叫看板 线路 次数 挂断 重拨</translation>
        </message>
        <message>
            <source>Texts to decide</source>
            <translation>待判定短信</translation>
        </message>
        <message>
            <source>inbox reply SMS attribute set aside</source>
            <translation>收件箱 回复 短信 判定 归档</translation>
        </message>
        <message>
            <source>Log of calls and messages</source>
            <translation>通知日志</translation>
        </message>
        <message>
            <source>history texts delivery export</source>
            <translation>历史 短信 送达 导出</translation>
        </message>
        <message>
            <source>Words to experts</source>
            <translation>对专家用语</translation>
        </message>
        <message>
            <source>template script prompt listen recording</source>
            <translation>模板 话术 提示音 试听 录音</translation>
        </message>
        <message>
            <source>Results told to experts</source>
            <translation>结果通知</translation>
        </message>
        <message>
            <source>review result text template</source>
            <translation>审核结果 短信 模板</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>mail server SMTP outbox certificate</source>
            <translation>邮件服务器 SMTP 发件箱 证书</translation>
        </message>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>modem SIM line signal PIN test call AT trace</source>
            <translation>模块 SIM 卡 线路 信号 PIN 试呼 AT 记录</translation>
        </message>
    </context>
    <context>
        <name>ReviewResultsPage</name>
        <message>
            <source>Results told to experts</source>
            <translation>结果通知</translation>
        </message>
        <message>
            <source>After the decision; who handed in sees the result in the program at any rate</source>
            <translation>在作出决定后发送；提交人始终可在程序中看到结果</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Ways</source>
            <translation>通知方式</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>通知内容</translation>
        </message>
        <message>
            <source>Filled in: {name} the expert, {case} the number of the case, {reason} what the reviewer wrote, {sign} your organisation.</source>
            <translation>可填入：{name} 专家姓名，{case} 审核单号，{reason} 审核意见，{sign} 本单位名称。</translation>
        </message>
        <message>
            <source>What experts are told was changed and not saved.</source>
            <translation>结果通知有修改，尚未保存。</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>其他类型</translation>
        </message>
        <message>
            <source>All experts</source>
            <translation>全部专家</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>ScriptTab</name>
        <message>
            <source>Listen</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>As it is said</source>
            <translation>实际播报</translation>
        </message>
        <message>
            <source>{0} cannot be read</source>
            <translation>无法读取 {0}</translation>
        </message>
        <message>
            <source>Being played</source>
            <translation>正在播放</translation>
        </message>
        <message>
            <source>A recording of your own is played instead of the voice.</source>
            <translation>播放自有录音，不用语音合成。</translation>
        </message>
        <message>
            <source>The voice of this PC says it.</source>
            <translation>由本机语音合成播报。</translation>
        </message>
        <message>
            <source>State of the call</source>
            <translation>通话环节</translation>
        </message>
        <message>
            <source>Said by</source>
            <translation>播报方式</translation>
        </message>
        <message>
            <source>States of the call</source>
            <translation>通话环节</translation>
        </message>
        <message>
            <source>Own recording</source>
            <translation>自有录音</translation>
        </message>
        <message>
            <source>Read in a sound file…</source>
            <translation>导入声音文件…</translation>
        </message>
        <message>
            <source>Use the voice again</source>
            <translation>改回语音合成</translation>
        </message>
        <message>
            <source>WAV, MP3, FLAC or OGG; it is brought to telephone quality and to the voice's level.</source>
            <translation>支持 WAV、MP3、FLAC、OGG，导入时转换为电话音质并统一音量。</translation>
        </message>
        <message>
            <source>By the loudspeaker of this PC, in the quality that a telephone carries.</source>
            <translation>通过本机扬声器播放，音质与电话中一致。</translation>
        </message>
        <message>
            <source>Read in a sound file</source>
            <translation>导入声音文件</translation>
        </message>
        <message>
            <source>Sound files (*.wav *.mp3 *.flac *.ogg *.m4a)</source>
            <translation>声音文件 (*.wav *.mp3 *.flac *.ogg *.m4a)</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>voice</source>
            <translation>语音合成</translation>
        </message>
    </context>
    <context>
        <name>MessageWords</name>
        <message>
            <source>Text message</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Review result</source>
            <translation>审核结果</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>In the outbox</source>
            <translation>在发件箱</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>TLS from the start (usually port 465)</source>
            <translation>TLS（通常为 465 端口）</translation>
        </message>
        <message>
            <source>STARTTLS (usually port 587)</source>
            <translation>STARTTLS（通常为 587 端口）</translation>
        </message>
        <message>
            <source>Unprotected (port 25, no sign-in)</source>
            <translation>不加密（25 端口，不登录）</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已密封</translation>
        </message>
        <message>
            <source>takes part</source>
            <translation>参加</translation>
        </message>
        <message>
            <source>does not take part</source>
            <translation>不参加</translation>
        </message>
        <message>
            <source>nothing certain</source>
            <translation>无明确答复</translation>
        </message>
        <message>
            <source>Advertising or a service text</source>
            <translation>广告或运营商短信</translation>
        </message>
        <message>
            <source>Thanks or a remark only</source>
            <translation>仅致谢或说明</translation>
        </message>
        <message>
            <source>Clarified by phone</source>
            <translation>已电话核实</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>When approved</source>
            <translation>审核通过时</translation>
        </message>
        <message>
            <source>When given back</source>
            <translation>退回时</translation>
        </message>
        <message>
            <source>When refused</source>
            <translation>未通过时</translation>
        </message>
    </context>
    <context>
        <name>TextsTab</name>
        <message>
            <source>As the expert gets it</source>
            <translation>专家收到的样子</translation>
        </message>
        <message>
            <source>Cannot be sent</source>
            <translation>无法发送</translation>
        </message>
        <message>
            <source>{units} characters in the alphabet {alphabet}, {left} left in the last part. Names, places and numbers are as long as they usually get.</source>
            <translation>{alphabet} 编码 {units} 字，最后一段还可写 {left} 字。示例中的姓名、地点和号码取常见的最大长度。</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Occasions</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>1 part</source>
            <translation>1 段</translation>
        </message>
        <message>
            <source>{0} {0:part|parts}</source>
            <translation>{0} 段</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已改</translation>
        </message>
    </context>
    <context>
        <name>WordNames</name>
        <message>
            <source>Invitation</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>Invitation, asked for several draws</source>
            <translation>邀请（同时受邀于多个抽取）</translation>
        </message>
        <message>
            <source>Invitation at short notice</source>
            <translation>临时邀请</translation>
        </message>
        <message>
            <source>Acceptance registered</source>
            <translation>登记参加</translation>
        </message>
        <message>
            <source>Decline registered</source>
            <translation>登记不参加</translation>
        </message>
        <message>
            <source>Answer came late, seats taken</source>
            <translation>答复过晚，名额已满</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>逾期未答复</translation>
        </message>
        <message>
            <source>Reply not understood</source>
            <translation>回复未识别</translation>
        </message>
        <message>
            <source>Draw declared void</source>
            <translation>抽取作废</translation>
        </message>
        <message>
            <source>Reminder before the meeting</source>
            <translation>报到前提醒</translation>
        </message>
        <message>
            <source>Meeting cancelled</source>
            <translation>评审取消</translation>
        </message>
        <message>
            <source>Invitation withdrawn</source>
            <translation>撤回邀请</translation>
        </message>
        <message>
            <source>Greeting</source>
            <translation>问候</translation>
        </message>
        <message>
            <source>The meeting</source>
            <translation>评审信息</translation>
        </message>
        <message>
            <source>The project</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>询问</translation>
        </message>
        <message>
            <source>Second question after 1</source>
            <translation>按 1 后再次确认</translation>
        </message>
        <message>
            <source>Second question after 2</source>
            <translation>按 2 后再次确认</translation>
        </message>
        <message>
            <source>Reason for declining</source>
            <translation>不参加的原因</translation>
        </message>
        <message>
            <source>Wrong key</source>
            <translation>按键无效</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>没有按键</translation>
        </message>
        <message>
            <source>While it is registered</source>
            <translation>登记等待</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已登记参加</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已登记不参加</translation>
        </message>
        <message>
            <source>Seats taken</source>
            <translation>名额已满</translation>
        </message>
        <message>
            <source>Not clear, end of the call</source>
            <translation>未能确认，结束通话</translation>
        </message>
        <message>
            <source>then the meeting; keys do not count yet</source>
            <translation>随后播报评审信息；此时按键不计</translation>
        </message>
        <message>
            <source>then the question; a key is taken already</source>
            <translation>随后询问；此时已可按键</translation>
        </message>
        <message>
            <source>said only where the policy names projects</source>
            <translation>仅当策略允许说出项目名称时播报</translation>
        </message>
        <message>
            <source>1 and 2 ask again, 0 tells the meeting again</source>
            <translation>按 1 或 2 再次确认，按 0 再听一遍</translation>
        </message>
        <message>
            <source>1 registers, 0 goes back</source>
            <translation>再按 1 登记，按 0 返回</translation>
        </message>
        <message>
            <source>2 registers, 0 goes back</source>
            <translation>再按 2 登记，按 0 返回</translation>
        </message>
        <message>
            <source>then the same question; the third time ends the call</source>
            <translation>随后重复当前询问，第三次结束通话</translation>
        </message>
        <message>
            <source>then “Accepted”, or “Seats taken”</source>
            <translation>随后播报“已登记参加”或“名额已满”</translation>
        </message>
        <message>
            <source>hangs up; never cut short</source>
            <translation>播完挂断，不会被打断</translation>
        </message>
        <message>
            <source>hangs up; called again as the policy says</source>
            <translation>挂断，按策略重拨</translation>
        </message>
        <message>
            <source>your organisation as signature</source>
            <translation>单位签名</translation>
        </message>
        <message>
            <source>name of the expert</source>
            <translation>专家姓名</translation>
        </message>
        <message>
            <source>day of the meeting</source>
            <translation>评审日期</translation>
        </message>
        <message>
            <source>time of the meeting</source>
            <translation>评审时间</translation>
        </message>
        <message>
            <source>place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>place, eight characters</source>
            <translation>地点（八个字以内）</translation>
        </message>
        <message>
            <source>until when an answer counts</source>
            <translation>答复截止时间</translation>
        </message>
        <message>
            <source>length of the meeting</source>
            <translation>预计时长</translation>
        </message>
        <message>
            <source>your phone number</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>project, where the policy names it</source>
            <translation>项目名称（策略允许时）</translation>
        </message>
        <message>
            <source>draw code that a reply may carry</source>
            <translation>抽取编号，回复可带</translation>
        </message>
        <message>
            <source>your organisation</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>day and time in full</source>
            <translation>完整日期时间</translation>
        </message>
        <message>
            <source>today</source>
            <translation>发信日期</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>day of the week</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>part of the day</source>
            <translation>上午/下午</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>name of the project</source>
            <translation>项目名称</translation>
        </message>
    </context>
    <context>
        <name>WordsPage</name>
        <message>
            <source>Words to experts</source>
            <translation>对专家用语</translation>
        </message>
        <message>
            <source>Save (two people)…</source>
            <translation>保存（双人）…</translation>
        </message>
        <message>
            <source>Nobody has changed the words yet</source>
            <translation>用语尚未修改过</translation>
        </message>
        <message>
            <source>Those that come with the program hold.</source>
            <translation>目前使用程序自带的用语。</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>The words were changed and not saved.</source>
            <translation>用语已修改，尚未保存。</translation>
        </message>
        <message>
            <source>Change the words</source>
            <translation>修改用语</translation>
        </message>
        <message>
            <source>The security administrator signs beside you. The new words hold for draws that are frozen from now on; a draw under way keeps its words.</source>
            <translation>安全管理员须会签。新用语自此后冻结的抽取起生效，进行中的抽取沿用原用语。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Version {0} holds from the next draw on</source>
            <translation>第 {0} 版自下一次抽取起生效</translation>
        </message>
        <message>
            <source>{0} with {1}: {2}</source>
            <translation>{0}、{1}：{2}</translation>
        </message>
        <message>
            <source>Version {0}, {1}</source>
            <translation>第 {0} 版，{1}</translation>
        </message>
        <message>
            <source>Version {0}, set by {1} with {2}</source>
            <translation>第 {0} 版，由 {1} 与 {2} 设定</translation>
        </message>
        <message>
            <source>As the program comes</source>
            <translation>程序自带</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有修改</translation>
        </message>
    </context>
</TS>
