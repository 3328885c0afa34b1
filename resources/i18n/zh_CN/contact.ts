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
        <name>ContactPages</name>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>modem SIM line signal PIN test call AT trace</source>
            <translation>模块 SIM 卡 线路 信号 PIN 试呼 AT 记录</translation>
        </message>
    </context>
</TS>
