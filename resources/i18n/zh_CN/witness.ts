<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>WitnessContent</name>
        <message>
            <source>Panel Expert Draw · Witness Display</source>
            <translation>评审专家抽取 · 监督屏</translation>
        </message>
        <message>
            <source>Commitment code (compare with the slip)</source>
            <translation>承诺码（与见证单核对）</translation>
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
            <source>Halted: {0}</source>
            <translation>已叫停：{0}</translation>
        </message>
        <message>
            <source>Restarted; waiting for the supervisor</source>
            <translation>程序已重启，等待监督员</translation>
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
            <source>{seats} seats from {eligible} eligible</source>
            <translation>{seats} 席 / 可抽 {eligible} 人</translation>
        </message>
    </context>
    <context>
        <name>PublicWitnesses</name>
        <message>
            <source>Entropy {bits} bits, floor {floor}</source>
            <translation>随机性 {bits} 比特，下限 {floor} 比特</translation>
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
        <name>PublicBoard</name>
        <message>
            <source>seats</source>
            <translation>席</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Answers until {0}</source>
            <translation>距应答截止 {0}</translation>
        </message>
    </context>
</TS>
