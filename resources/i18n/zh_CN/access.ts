<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>A first password must be changed at the first sign-in</source>
            <translation>首次登录必须修改初始密码</translation>
        </message>
        <message>
            <source>Block or release…</source>
            <translation>停用或恢复…</translation>
        </message>
        <message>
            <source>Unlock…</source>
            <translation>解锁…</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建账号</translation>
        </message>
        <message>
            <source>Reset password…</source>
            <translation>重置密码…</translation>
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
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Opens the workstation</source>
            <translation>可开启工作站</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Last sign-in</source>
            <translation>上次登录</translation>
        </message>
        <message>
            <source>Being made…</source>
            <translation>正在建立…</translation>
        </message>
        <message>
            <source>Account {0} made</source>
            <translation>账号 {0} 已建立</translation>
        </message>
        <message>
            <source>Choose an account first</source>
            <translation>请先选择一个账号</translation>
        </message>
        <message>
            <source>Block or release {0}</source>
            <translation>停用或恢复 {0}</translation>
        </message>
        <message>
            <source>A blocked account cannot sign in; its history stays.</source>
            <translation>停用的账号不能登录，历史记录保留。</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Being set…</source>
            <translation>正在设置…</translation>
        </message>
        <message>
            <source>Password reset; it must be changed at the next sign-in</source>
            <translation>密码已重置，本人下次登录时须更改</translation>
        </message>
        <message>
            <source>Unlock the account</source>
            <translation>解锁账号</translation>
        </message>
        <message>
            <source>The count of wrong passwords begins anew.</source>
            <translation>密码错误次数重新计数。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>AccountForm</name>
        <message>
            <source>New account</source>
            <translation>新建账号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始密码</translation>
        </message>
        <message>
            <source>Make the account</source>
            <translation>建立账号</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
    </context>
    <context>
        <name>AccessPages</name>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
    </context>
    <context>
        <name>ResetForm</name>
        <message>
            <source>First password</source>
            <translation>初始密码</translation>
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
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>须写明理由</translation>
        </message>
        <message>
            <source>Reset the password of {0}</source>
            <translation>重置 {0} 的密码</translation>
        </message>
        <message>
            <source>The person must choose another one at the next sign-in. The signing key under the old password is lost and a new one is made; what was sealed for this person alone stays sealed.</source>
            <translation>本人下次登录时须更改密码。旧密码保护的签名密钥不能恢复，程序另行生成；只对本人密封的内容不能再解封。</translation>
        </message>
    </context>
    <context>
        <name>AccessTexts</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
    </context>
</TS>
