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
            <source>Department…</source>
            <translation>部门…</translation>
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
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Data scope</source>
            <translation>数据范围</translation>
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
        <name>MergeDepartment</name>
        <message>
            <source>Merge “{0}” into another</source>
            <translation>将“{0}”并入其他部门</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Choose a department</source>
            <translation>请选择部门</translation>
        </message>
    </context>
    <context>
        <name>DepartmentsPage</name>
        <message>
            <source>Departments</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Whose experts and projects people see; without departments everybody sees all</source>
            <translation>决定各人能看到哪些部门的专家和项目；不设部门时人人可见全部</translation>
        </message>
        <message>
            <source>New department</source>
            <translation>新建部门</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts}, {1} {1:project|projects}, {2} {2:account|accounts} and the departments below it go along, and reviews, drafts and saved conditions that name it; then it is gone. Experts keep the change as a version. Accounts that are signed in see by it from the next sign-in on.</source>
            <translation>专家 {0} 人、项目 {1} 个、账号 {2} 个和下级部门一并转入，审核中的事项、暂存的录入和常用场景中的部门名称随之更改，原部门不再存在。专家的变更留有版本；已登录的账号自下次登录起按新的范围查看。</translation>
        </message>
        <message>
            <source>Merged: {0}</source>
            <translation>已合并：{0}</translation>
        </message>
        <message>
            <source>Remove “{0}”?</source>
            <translation>移除“{0}”？</translation>
        </message>
        <message>
            <source>Nothing hangs on it. Its name and code are free afterwards.</source>
            <translation>没有专家、项目、账号或下级部门属于它。移除后，名称和代码可另行使用。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Removed: {0}</source>
            <translation>已移除：{0}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:department|departments}</source>
            <translation>共 {total} 个部门</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>上级部门</translation>
        </message>
        <message>
            <source>Data scope offered for new accounts</source>
            <translation>新账号的默认数据范围</translation>
        </message>
        <message>
            <source>Disabled: no longer offered</source>
            <translation>停用：不再供选择</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Accounts that belong to it</source>
            <translation>所属账号</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>等另外 {0} 人</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>The organisation itself: whatever was given to no department belongs to it.</source>
            <translation>单位本级：未划归任何部门的专家、项目和账号都属于这里。</translation>
        </message>
        <message>
            <source>Whatever names it follows a new name or code.</source>
            <translation>更改名称或代码后，引用它的专家、项目和账号随之更新。</translation>
        </message>
        <message>
            <source>Something hangs on it: merge it into another</source>
            <translation>部门下仍有内容：请并入其他部门</translation>
        </message>
        <message>
            <source>Stored: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用中</translation>
        </message>
    </context>
    <context>
        <name>MaskingPage</name>
        <message>
            <source>Masking rules</source>
            <translation>脱敏规则</translation>
        </message>
        <message>
            <source>A change holds for each person from the next sign-in on</source>
            <translation>修改后，各人下次登录起生效</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>All other roles</source>
            <translation>其他所有角色</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>As all other roles</source>
            <translation>恢复为与其他角色相同</translation>
        </message>
        <message>
            <source>The masking rules were changed and not saved.</source>
            <translation>脱敏规则已修改，尚未保存。</translation>
        </message>
        <message>
            <source>Change the masking rules</source>
            <translation>修改脱敏规则</translation>
        </message>
        <message>
            <source>Who changed which fields and why goes to the audit log.</source>
            <translation>何人、修改哪些字段、因何修改，均记入审计日志。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved; it holds from the next sign-in on</source>
            <translation>已保存，下次登录起生效</translation>
        </message>
        <message>
            <source>Version {0}, set {1} by {2}: {3}</source>
            <translation>第 {0} 版，{1} 由 {2} 设定：{3}</translation>
        </message>
        <message>
            <source>These are the rules that the program comes with.</source>
            <translation>当前为程序自带的规则。</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示方式</translation>
        </message>
        <message>
            <source>On screens, in lists, when copying and in exports</source>
            <translation>用于页面、列表、复制和导出</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>First</source>
            <translation>前</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>后</translation>
        </message>
        <message>
            <source>Made-up value</source>
            <translation>虚构示例</translation>
        </message>
        <message>
            <source>Shows as</source>
            <translation>显示为</translation>
        </message>
        <message>
            <source>Personal custom fields</source>
            <translation>个人类自定义字段</translation>
        </message>
        <message>
            <source>In the free export; never more than here, also for who sees a field in full</source>
            <translation>适用于自由导出；能看到明文的人，导出时同样以此为限</translation>
        </message>
        <message>
            <source>What may leave in files</source>
            <translation>可导出的字段</translation>
        </message>
        <message>
            <source>This role has no rules of its own</source>
            <translation>该角色没有单独规则</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有改动</translation>
        </message>
    </context>
    <context>
        <name>MaskingVersionsPage</name>
        <message>
            <source>Versions of the masking rules</source>
            <translation>脱敏规则版本</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>较早版本</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>较晚版本</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <source>{0} {0:change|changes} so far</source>
            <translation>已修改 {0} 次</translation>
        </message>
        <message>
            <source>Version {0} · {1}</source>
            <translation>第 {0} 版 · {1}</translation>
        </message>
        <message>
            <source>As the program comes</source>
            <translation>程序自带规则</translation>
        </message>
        <message>
            <source>Nobody has changed the rules yet.</source>
            <translation>规则尚未修改过。</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>第 {0} 版</translation>
        </message>
        <message>
            <source>Both versions are alike.</source>
            <translation>两个版本没有差别。</translation>
        </message>
        <message>
            <source>This is one and the same version.</source>
            <translation>所选为同一版本。</translation>
        </message>
        <message>
            <source>Personal custom fields</source>
            <translation>个人类自定义字段</translation>
        </message>
        <message>
            <source>Export: {0}</source>
            <translation>导出：{0}</translation>
        </message>
    </context>
    <context>
        <name>MaskingTexts</name>
        <message>
            <source>Shown in full</source>
            <translation>明文</translation>
        </message>
        <message>
            <source>Usual form</source>
            <translation>常用形式</translation>
        </message>
        <message>
            <source>Keep first and last</source>
            <translation>保留首尾</translation>
        </message>
        <message>
            <source>Mark in its place</source>
            <translation>以标记代替</translation>
        </message>
        <message>
            <source>Nothing shown</source>
            <translation>不显示</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>脱敏</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>不可导出</translation>
        </message>
    </context>
    <context>
        <name>AccessPages</name>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Masking rules</source>
            <translation>脱敏规则</translation>
        </message>
        <message>
            <source>mask hide personal values export policy</source>
            <translation>脱敏 隐藏 个人信息 导出 策略</translation>
        </message>
        <message>
            <source>Versions of the masking rules</source>
            <translation>脱敏规则版本</translation>
        </message>
        <message>
            <source>masking history compare changed who</source>
            <translation>脱敏 历史 对照 修改 版本</translation>
        </message>
        <message>
            <source>Unmaskings</source>
            <translation>明文查看记录</translation>
        </message>
        <message>
            <source>plain values read who why reason grant</source>
            <translation>明文 查看 记录 理由 何人</translation>
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
        <name>ScopeChoice</name>
        <message>
            <source>Belongs to</source>
            <translation>所属部门</translation>
        </message>
        <message>
            <source>Data scope</source>
            <translation>数据范围</translation>
        </message>
        <message>
            <source>The organisation itself</source>
            <translation>单位本级</translation>
        </message>
    </context>
    <context>
        <name>ScopeForm</name>
        <message>
            <source>Department and data scope of {0}</source>
            <translation>{0} 的部门与数据范围</translation>
        </message>
        <message>
            <source>It holds from the next sign-in on.</source>
            <translation>自该账号下次登录起生效。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Tick where the account belongs</source>
            <translation>请勾选所属部门</translation>
        </message>
    </context>
    <context>
        <name>ScopeWords</name>
        <message>
            <source>Own department only</source>
            <translation>仅本部门</translation>
        </message>
        <message>
            <source>Own department and those below</source>
            <translation>本部门及下级部门</translation>
        </message>
        <message>
            <source>All departments</source>
            <translation>全部部门</translation>
        </message>
        <message>
            <source>The organisation itself</source>
            <translation>单位本级</translation>
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
    <context>
        <name>UnmaskingsPage</name>
        <message>
            <source>Unmaskings</source>
            <translation>明文查看记录</translation>
        </message>
        <message>
            <source>Who read personal values in plain text, and why</source>
            <translation>何人、何时、为何查看了个人信息明文</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人员</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>Number of an expert</source>
            <translation>专家编号</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>To</source>
            <translation>止</translation>
        </message>
        <message>
            <source>By</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>{total} {total:record|records}</source>
            <translation>共 {total} 条</translation>
        </message>
        <message>
            <source>Nobody has read personal values plainly</source>
            <translation>没有明文查看记录</translation>
        </message>
        <message>
            <source>Widen the time, or choose another person or kind.</source>
            <translation>请放宽时间，或另选人员、类别。</translation>
        </message>
        <message>
            <source>Personal custom fields</source>
            <translation>个人类自定义字段</translation>
        </message>
        <message>
            <source>Export the records shown</source>
            <translation>导出所列记录</translation>
        </message>
        <message>
            <source>Being written…</source>
            <translation>正在写入…</translation>
        </message>
        <message>
            <source>{0} {0:record|records} written to {1}</source>
            <translation>{0} 条记录已写入 {1}</translation>
        </message>
        <message>
            <source>Reasons are left out: remarks do not leave freely.</source>
            <translation>理由未随文件导出：备注字段不可自由导出。</translation>
        </message>
    </context>
</TS>
