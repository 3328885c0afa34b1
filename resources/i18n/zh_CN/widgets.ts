<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>QrCode</name>
        <message>
            <source>QR code</source>
            <translation>二维码</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>changed</source>
            <translation>有变化</translation>
        </message>
    </context>
    <context>
        <name>DicePad</name>
        <message>
            <source>Faces of the die</source>
            <translation>骰面数字</translation>
        </message>
    </context>
    <context>
        <name>RollCells</name>
        <message>
            <source>{filled} of {count} entered</source>
            <translation>已录入 {filled} / {count} 次</translation>
        </message>
    </context>
    <context>
        <name>PhoneEditor</name>
        <message>
            <source>11 digits</source>
            <translation>11 位数字</translation>
        </message>
    </context>
    <context>
        <name>IdNumberEditor</name>
        <message>
            <source>18 characters</source>
            <translation>18 位</translation>
        </message>
    </context>
    <context>
        <name>PasswordEditor</name>
        <message>
            <source>Show password</source>
            <translation>显示密码</translation>
        </message>
        <message>
            <source>Hide password</source>
            <translation>隐藏密码</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Scenes</source>
            <translation>常用场景</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>当前条件</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Save as scene</source>
            <translation>存为场景</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>No scene saved yet</source>
            <translation>还没有保存的场景</translation>
        </message>
        <message>
            <source>Rename, share, delete…</source>
            <translation>改名、共享、删除…</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Required</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>请填写此项</translation>
        </message>
    </context>
    <context>
        <name>MaskedValue</name>
        <message>
            <source>Show plain value…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>已脱敏</translation>
        </message>
    </context>
    <context>
        <name>LoadingBars</name>
        <message>
            <source>Loading</source>
            <translation>正在载入</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
    </context>
    <context>
        <name>NumberStepper</name>
        <message>
            <source>Fewer</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>More</source>
            <translation>增加</translation>
        </message>
    </context>
    <context>
        <name>PagePreview</name>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>{count} {count:page|pages}</source>
            <translation>共 {count} 页</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Working</source>
            <translation>正在处理</translation>
        </message>
    </context>
    <context>
        <name>ProgressRow</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Being cancelled…</source>
            <translation>正在取消…</translation>
        </message>
    </context>
    <context>
        <name>SignaturePad</name>
        <message>
            <source>Pad to sign on with mouse, finger or pen</source>
            <translation>签名板，可用鼠标、手指或手写笔</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyTree</name>
        <message>
            <source>Code, name or initials</source>
            <translation>代码、名称或拼音首字母</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>No specialty matches</source>
            <translation>没有符合的专业领域</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyPicker</name>
        <message>
            <source>Choose from the tree</source>
            <translation>从三级目录选择</translation>
        </message>
    </context>
    <context>
        <name>StepBar</name>
        <message>
            <source>Step {number} of {count}: {name}</source>
            <translation>第 {number} 步，共 {count} 步：{name}</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message>
            <source>Tick rows to act on several at once</source>
            <translation>勾选多行可批量操作</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Clear choice</source>
            <translation>取消选择</translation>
        </message>
    </context>
    <context>
        <name>_ActionButton</name>
        <message>
            <source>Not possible at the moment</source>
            <translation>目前不能操作</translation>
        </message>
    </context>
    <context>
        <name>PagedTable</name>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>没有内容</translation>
        </message>
        <message>
            <source>{total} {total:row|rows}</source>
            <translation>共 {total} 行</translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation>已选 {count} 项</translation>
        </message>
        <message>
            <source>Locked columns are masked, copies too</source>
            <translation>带锁的列按脱敏规则显示，复制亦同</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列设置</translation>
        </message>
        <message>
            <source>1–{loaded} loaded, scroll for more</source>
            <translation>已载入 1–{loaded}，滚动继续</translation>
        </message>
        <message>
            <source>Original columns</source>
            <translation>恢复默认列</translation>
        </message>
    </context>
    <context>
        <name>TableView</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove: {0}</source>
            <translation>去掉：{0}</translation>
        </message>
    </context>
</TS>
