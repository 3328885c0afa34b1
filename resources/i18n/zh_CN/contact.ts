<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
            <source>Rehearse a fault</source>
            <translation>演练故障</translation>
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
            <source>none with this firmware</source>
            <translation>此固件未试呼</translation>
        </message>
        <message>
            <source>passed on {0}</source>
            <translation>{0} 通过</translation>
        </message>
        <message>
            <source>failed on {0}</source>
            <translation>{0} 未通过</translation>
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
            <source>Test call</source>
            <translation>试呼</translation>
        </message>
        <message>
            <source>Give the number of a phone in this room. Answer, listen, and press 1. The call costs what the network takes; it is not recorded.</source>
            <translation>请填写本室一部电话的号码。接听后听清语音，按 1。通话按运营商资费计费，不录音。</translation>
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
            <source>The SIM card took the PIN</source>
            <translation>SIM 卡已接受 PIN 码</translation>
        </message>
        <message>
            <source>The SIM card refused the PIN</source>
            <translation>SIM 卡拒绝了 PIN 码</translation>
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
            <source>{total} messages</source>
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
</TS>
