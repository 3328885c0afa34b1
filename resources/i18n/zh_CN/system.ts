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
            <source>Personal values stay sealed</source>
            <translation>个人信息保持密封</translation>
        </message>
        <message>
            <source>Export CSV…</source>
            <translation>导出 CSV…</translation>
        </message>
        <message>
            <source>Check the chain</source>
            <translation>校验日志链</translation>
        </message>
        <message>
            <source>Grows with every restore of a backup</source>
            <translation>每次从备份恢复加一</translation>
        </message>
        <message>
            <source>Not checked since this page was opened</source>
            <translation>打开本页后尚未校验</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Log head</source>
            <translation>日志头</translation>
        </message>
        <message>
            <source>Number of a draw, project or expert</source>
            <translation>抽取、项目或专家编号</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部人员</translation>
        </message>
        <message>
            <source>All events</source>
            <translation>全部事件</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <source>By</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Accounts and sign-in</source>
            <translation>账号与登录</translation>
        </message>
        <message>
            <source>Expert pool</source>
            <translation>专家库</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>资格审核</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Calls and texts</source>
            <translation>电话与短信</translation>
        </message>
        <message>
            <source>Recordings and archives</source>
            <translation>录屏与档案</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
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
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>No record fits</source>
            <translation>没有符合条件的记录</translation>
        </message>
        <message>
            <source>Widen the time or choose another event.</source>
            <translation>请放宽时间范围或另选事件。</translation>
        </message>
        <message>
            <source>Epoch {0}</source>
            <translation>第 {0} 纪元</translation>
        </message>
        <message>
            <source>Signed by this workstation</source>
            <translation>本工作站已签名</translation>
        </message>
        <message>
            <source>Signature does not hold</source>
            <translation>签名无效</translation>
        </message>
        <message>
            <source>Being checked…</source>
            <translation>正在校验…</translation>
        </message>
        <message>
            <source>Every record is computed again…</source>
            <translation>正在逐条重新计算…</translation>
        </message>
        <message>
            <source>Checked at {0}: all {1} records are unchanged and in order, head {2} is signed.</source>
            <translation>{0} 校验完成：全部 {1} 条记录未被改动、次序无误，日志头 {2} 已签名。</translation>
        </message>
        <message>
            <source>Record {0} does not fit those before it: it was changed, or one is missing.</source>
            <translation>第 {0} 条记录与之前的记录不衔接：该条被改动，或有记录缺失。</translation>
        </message>
        <message>
            <source>The records lead to another head than the last one that was signed.</source>
            <translation>由记录算出的日志头与最后签名的日志头不一致。</translation>
        </message>
        <message>
            <source>The last head is not signed by this workstation's key.</source>
            <translation>最后的日志头不是由本工作站密钥签名的。</translation>
        </message>
        <message>
            <source>Draw nothing more here, keep the disk as it is, and tell the supervising body.</source>
            <translation>请停止在本机抽取，保持硬盘原状，并报告监督部门。</translation>
        </message>
        <message>
            <source>The check could not be carried out</source>
            <translation>校验未能进行</translation>
        </message>
        <message>
            <source>Export the records shown</source>
            <translation>导出所显示的记录</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Being written…</source>
            <translation>正在写入…</translation>
        </message>
        <message>
            <source>Event code</source>
            <translation>事件代码</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希</translation>
        </message>
        <message>
            <source>{0} {0:record|records} written to {1}</source>
            <translation>已将 {0} 条记录写入 {1}</translation>
        </message>
    </context>
    <context>
        <name>AuditPanel</name>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>The record as it was hashed</source>
            <translation>计算哈希时的记录原文</translation>
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
            <source>By</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>As</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希</translation>
        </message>
        <message>
            <source>Sealed, only as commitments: {0}</source>
            <translation>已密封，仅存承诺值：{0}</translation>
        </message>
    </context>
    <context>
        <name>BackupPage</name>
        <message>
            <source>Backup and restore</source>
            <translation>备份与恢复</translation>
        </message>
        <message>
            <source>Encrypted copies of everything this workstation keeps</source>
            <translation>本工作站全部数据的加密副本</translation>
        </message>
        <message>
            <source>Being written, then read back</source>
            <translation>正在写入并回读</translation>
        </message>
        <message>
            <source>A backup is under way. It goes on without this page.</source>
            <translation>正在备份，离开本页后继续进行。</translation>
        </message>
        <message>
            <source>Restore this one…</source>
            <translation>恢复此备份…</translation>
        </message>
        <message>
            <source>Check this one</source>
            <translation>检查此备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>日志条数</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>日志纪元</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序版本</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>{total} {total:backup|backups}</source>
            <translation>共 {total} 个备份</translation>
        </message>
        <message>
            <source>There is no backup here yet</source>
            <translation>此处还没有备份</translation>
        </message>
        <message>
            <source>Choose a place at the right, best a medium that is kept elsewhere, and back up now.</source>
            <translation>请在右侧选定位置（最好是另行存放的介质），然后立即备份。</translation>
        </message>
        <message>
            <source>How they stand</source>
            <translation>备份情况</translation>
        </message>
        <message>
            <source>Hour, days and number are policies; two administrators change them together.</source>
            <translation>时刻、间隔和保留个数在“策略”中，由两位管理员共同修改。</translation>
        </message>
        <message>
            <source>Where they go</source>
            <translation>备份位置</translation>
        </message>
        <message>
            <source>A folder on this disk helps against mistakes, not against a lost or broken disk: choose a medium, or a folder on another disk.</source>
            <translation>本机磁盘上的文件夹能防误操作，不能防磁盘丢失或损坏。请选择介质，或另一块磁盘上的文件夹。</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Nowhere yet</source>
            <translation>尚未选定</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最近一次</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>by hand only</source>
            <translation>仅手动</translation>
        </message>
        <message>
            <source>Next one due</source>
            <translation>下次应于</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>the latest {0}</source>
            <translation>最近 {0} 个</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>daily after {0}</source>
            <translation>每天 {0} 以后</translation>
        </message>
        <message>
            <source>every {0} days after {1}</source>
            <translation>每 {0} 天，{1} 以后</translation>
        </message>
        <message>
            <source>Use {0}</source>
            <translation>使用 {0}</translation>
        </message>
        <message>
            <source>No allowed medium is plugged in. The security administrator allows media.</source>
            <translation>没有插入允许的介质。介质由安全管理员允许。</translation>
        </message>
        <message>
            <source>Something is under way</source>
            <translation>正在进行</translation>
        </message>
        <message>
            <source>Choose a place first</source>
            <translation>请先选定位置</translation>
        </message>
        <message>
            <source>Choose a backup in the list</source>
            <translation>请在列表中选定备份</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>备份文件夹</translation>
        </message>
        <message>
            <source>Backups go to {0} from now on</source>
            <translation>今后备份到 {0}</translation>
        </message>
        <message>
            <source>Written, read back and checked: {0} {0:file|files}, {1}. Keep the medium away from the PC.</source>
            <translation>已写入、回读并检查：{0} 个文件，{1}。请将介质与本机分开保管。</translation>
        </message>
        <message>
            <source>Every byte is read again</source>
            <translation>正在逐字节重读</translation>
        </message>
        <message>
            <source>The backup of {0} is whole: {1} {1:file|files}, signed by this station.</source>
            <translation>{0} 的备份完整：{1} 个文件，由本工作站签名。</translation>
        </message>
        <message>
            <source>Restore the backup of {0}</source>
            <translation>恢复 {0} 的备份</translation>
        </message>
        <message>
            <source>It takes this workstation's place: what was done since then is put aside and no longer seen here. A new log epoch begins. The security administrator signs; afterwards the program ends.</source>
            <translation>该备份将取代本工作站现有数据：此后所做的一切另行保留，这里不再显示；日志开始新的纪元。由安全管理员会签，完成后程序退出。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Being copied and checked</source>
            <translation>正在复制并检查</translation>
        </message>
        <message>
            <source>The backup is ready</source>
            <translation>备份已就绪</translation>
        </message>
        <message>
            <source>The program ends now. At its next start the workstation is the one of the backup; the one of today is kept beside it, untouched.</source>
            <translation>程序即将退出。下次启动时，工作站即为该备份的状态；今天的数据原样保留在旁。</translation>
        </message>
        <message>
            <source>End the program</source>
            <translation>退出程序</translation>
        </message>
    </context>
    <context>
        <name>DashboardPage</name>
        <message>
            <source>Dashboard</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>New draw plan</source>
            <translation>新建抽取方案</translation>
        </message>
        <message>
            <source>draws today</source>
            <translation>场今日抽取</translation>
        </message>
        <message>
            <source>seats open</source>
            <translation>席待确认</translation>
        </message>
        <message>
            <source>projects to approve</source>
            <translation>个项目待审核</translation>
        </message>
        <message>
            <source>filled in 30 days</source>
            <translation>近 30 天成席率</translation>
        </message>
        <message>
            <source>{0} under way</source>
            <translation>{0} 场进行中</translation>
        </message>
        <message>
            <source>{0} ready for a draw</source>
            <translation>{0} 个可抽取</translation>
        </message>
    </context>
    <context>
        <name>DrawsCard</name>
        <message>
            <source>Draws of today and to come</source>
            <translation>今日与近期抽取</translation>
        </message>
        <message>
            <source>Plan one for an approved project.</source>
            <translation>请为审核通过的项目编制抽取方案。</translation>
        </message>
        <message>
            <source>No draws today</source>
            <translation>今日没有抽取</translation>
        </message>
        <message>
            <source>An operator plans them.</source>
            <translation>由抽取操作员编制方案。</translation>
        </message>
        <message>
            <source>New draw plan</source>
            <translation>新建抽取方案</translation>
        </message>
    </context>
    <context>
        <name>TasksCard</name>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>没有待办事项</translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>运行状况</translation>
        </message>
        <message>
            <source>The state could not be read</source>
            <translation>无法读取状态</translation>
        </message>
    </context>
    <context>
        <name>PoolCard</name>
        <message>
            <source>Expert pool</source>
            <translation>专家库</translation>
        </message>
        <message>
            <source>Expert list</source>
            <translation>专家列表</translation>
        </message>
        <message>
            <source>In the pool</source>
            <translation>在库</translation>
        </message>
        <message>
            <source>Can be drawn today</source>
            <translation>今日可抽</translation>
        </message>
        <message>
            <source>Term has ended</source>
            <translation>聘期届满</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
    </context>
    <context>
        <name>WeeksCard</name>
        <message>
            <source>Draws by week</source>
            <translation>近 12 周抽取场次</translation>
        </message>
        <message>
            <source>dashed: this week, not over yet</source>
            <translation>虚线框为本周，未结束</translation>
        </message>
        <message>
            <source>No draws in these weeks</source>
            <translation>近 12 周没有抽取</translation>
        </message>
        <message>
            <source>Each result counts in its week.</source>
            <translation>抽取结果按所在周计数。</translation>
        </message>
    </context>
    <context>
        <name>SupplyCard</name>
        <message>
            <source>Supply</source>
            <translation>专业供给</translation>
        </message>
        <message>
            <source>line: three for each seat</source>
            <translation>竖线为建议下限（每席 3 人）</translation>
        </message>
        <message>
            <source>All specialties</source>
            <translation>全部专业</translation>
        </message>
        <message>
            <source>No project asks for a specialty</source>
            <translation>暂无项目提出专业需求</translation>
        </message>
        <message>
            <source>What projects to be drawn for need is compared with the pool here.</source>
            <translation>这里将待抽取项目所需专业与专家库可抽人数作比较。</translation>
        </message>
    </context>
    <context>
        <name>DashboardTexts</name>
        <message>
            <source>Good morning, {name}.</source>
            <translation>{name}，上午好。</translation>
        </message>
        <message>
            <source>Good afternoon, {name}.</source>
            <translation>{name}，下午好。</translation>
        </message>
        <message>
            <source>Good evening, {name}.</source>
            <translation>{name}，晚上好。</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分钟</translation>
        </message>
        <message>
            <source>The next arrival is at {at}, in {left}.</source>
            <translation>下一场 {at} 报到，还有 {left}。</translation>
        </message>
        <message>
            <source>Plan to be checked</source>
            <translation>方案待检查</translation>
        </message>
        <message>
            <source>Checked, to be frozen</source>
            <translation>已检查，待冻结</translation>
        </message>
        <message>
            <source>{accepted} of {seats} {seats:seat|seats} confirmed</source>
            <translation>已确认 {accepted}/{seats} 席</translation>
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
        <message>
            <source>Project to be approved</source>
            <translation>项目待审核</translation>
        </message>
        <message>
            <source>Project returned, to be mended</source>
            <translation>项目被退回，待修改</translation>
        </message>
        <message>
            <source>Reviews that wait for you: {count}</source>
            <translation>待您审核的事项：{count}</translation>
        </message>
        <message>
            <source>Overdue: {count}</source>
            <translation>已逾期：{count}</translation>
        </message>
        <message>
            <source>Results of what you asked for: {count}</source>
            <translation>您提交的事项已有结果：{count}</translation>
        </message>
        <message>
            <source>Replacements {share}</source>
            <translation>补抽率 {share}</translation>
        </message>
        <message>
            <source>{points} against the 30 days before</source>
            <translation>较上期 {points}</translation>
        </message>
        <message>
            <source>Scarce</source>
            <translation>偏少</translation>
        </message>
        <message>
            <source>Enough</source>
            <translation>充足</translation>
        </message>
        <message>
            <source>Draw under way</source>
            <translation>抽取进行中</translation>
        </message>
        <message>
            <source>Archive not sealed yet</source>
            <translation>档案尚未封存</translation>
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
            <source>Place of backups set</source>
            <translation>设定备份位置</translation>
        </message>
        <message>
            <source>Backup made</source>
            <translation>完成备份</translation>
        </message>
        <message>
            <source>Backup failed</source>
            <translation>备份失败</translation>
        </message>
        <message>
            <source>Backup read again</source>
            <translation>检查备份</translation>
        </message>
        <message>
            <source>A backup takes the station's place</source>
            <translation>以备份取代现有数据</translation>
        </message>
        <message>
            <source>Log does not fit the head kept outside</source>
            <translation>日志与库外保存的日志头不符</translation>
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
            <source>Wrong passwords while the workstation was closed</source>
            <translation>工作站关闭期间密码错误</translation>
        </message>
        <message>
            <source>Count of wrong passwords replaced or set back</source>
            <translation>密码错误计数被替换或回退</translation>
        </message>
        <message>
            <source>Password set by the recovery key</source>
            <translation>凭恢复密钥设置密码</translation>
        </message>
        <message>
            <source>New recovery key made</source>
            <translation>换发恢复密钥</translation>
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
            <source>Act refused, not permitted</source>
            <translation>操作被拒绝：无权限</translation>
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
            <source>Data scope set</source>
            <translation>设置数据范围</translation>
        </message>
        <message>
            <source>Department added</source>
            <translation>新建部门</translation>
        </message>
        <message>
            <source>Department merged into another</source>
            <translation>部门并入其他部门</translation>
        </message>
        <message>
            <source>Department removed</source>
            <translation>移除部门</translation>
        </message>
        <message>
            <source>Department changed</source>
            <translation>修改部门</translation>
        </message>
        <message>
            <source>Experts moved to a department</source>
            <translation>调整专家所属部门</translation>
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
            <source>Masking rules changed</source>
            <translation>脱敏规则已修改</translation>
        </message>
        <message>
            <source>Plain reading for minutes granted</source>
            <translation>准许限时查看明文</translation>
        </message>
        <message>
            <source>Plain reading ended</source>
            <translation>限时查看明文结束</translation>
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
            <source>Expert read in plain text for editing</source>
            <translation>为修改查看专家明文</translation>
        </message>
        <message>
            <source>New expert handed in by form</source>
            <translation>录入专家</translation>
        </message>
        <message>
            <source>Change of an expert handed in by form</source>
            <translation>修改专家</translation>
        </message>
        <message>
            <source>Review case read in plain text</source>
            <translation>查看审核事项明文</translation>
        </message>
        <message>
            <source>Fields under review chosen</source>
            <translation>需审核字段已设定</translation>
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
            <source>Photo or attachment added</source>
            <translation>照片或附件已添加</translation>
        </message>
        <message>
            <source>File handed in with an application</source>
            <translation>随申请提交附件</translation>
        </message>
        <message>
            <source>File taken out of an application</source>
            <translation>撤下申请附件</translation>
        </message>
        <message>
            <source>File of an application read</source>
            <translation>查看申请附件</translation>
        </message>
        <message>
            <source>Photo or attachment removed</source>
            <translation>照片或附件已删除</translation>
        </message>
        <message>
            <source>Photo or attachment looked at</source>
            <translation>查看照片或附件</translation>
        </message>
        <message>
            <source>Attachment exported</source>
            <translation>附件已导出</translation>
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
            <source>Import undone</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Columns of import files chosen</source>
            <translation>选定导入文件的列</translation>
        </message>
        <message>
            <source>Columns of import files forgotten</source>
            <translation>不再记住导入文件的列</translation>
        </message>
        <message>
            <source>Rows not imported saved</source>
            <translation>保存未导入清单</translation>
        </message>
        <message>
            <source>Leave entered</source>
            <translation>登记请假</translation>
        </message>
        <message>
            <source>Leave ended early</source>
            <translation>提前结束请假</translation>
        </message>
        <message>
            <source>Experts frozen</source>
            <translation>冻结专家</translation>
        </message>
        <message>
            <source>Freeze lifted</source>
            <translation>解冻专家</translation>
        </message>
        <message>
            <source>Returned blacklisting or deletion handed in again</source>
            <translation>退回的黑名单或删除申请重新提交</translation>
        </message>
        <message>
            <source>Blacklisting asked for</source>
            <translation>申请列入黑名单</translation>
        </message>
        <message>
            <source>Lifting of a blacklisting asked for</source>
            <translation>申请解除黑名单</translation>
        </message>
        <message>
            <source>Expert blacklisted</source>
            <translation>专家列入黑名单</translation>
        </message>
        <message>
            <source>Blacklisting lifted</source>
            <translation>解除黑名单</translation>
        </message>
        <message>
            <source>Freezes and blacklistings ended by themselves</source>
            <translation>冻结、黑名单到期自动解除</translation>
        </message>
        <message>
            <source>Deletion asked for</source>
            <translation>申请删除专家</translation>
        </message>
        <message>
            <source>Expert deleted</source>
            <translation>专家已删除</translation>
        </message>
        <message>
            <source>Deleted experts restored</source>
            <translation>恢复已删除专家</translation>
        </message>
        <message>
            <source>Terms renewed</source>
            <translation>续聘</translation>
        </message>
        <message>
            <source>Renewal of terms taken back</source>
            <translation>撤销续聘</translation>
        </message>
        <message>
            <source>Annual check opened</source>
            <translation>开始年检</translation>
        </message>
        <message>
            <source>Annual check answered</source>
            <translation>登记年检结果</translation>
        </message>
        <message>
            <source>Answers to the annual check taken back</source>
            <translation>撤回年检结果</translation>
        </message>
        <message>
            <source>Annual check closed</source>
            <translation>结束年检</translation>
        </message>
        <message>
            <source>Avoidance units changed</source>
            <translation>回避单位变更</translation>
        </message>
        <message>
            <source>Specialty added</source>
            <translation>新增专业领域</translation>
        </message>
        <message>
            <source>Specialty changed</source>
            <translation>修改专业领域</translation>
        </message>
        <message>
            <source>Specialty moved</source>
            <translation>移动专业领域</translation>
        </message>
        <message>
            <source>Specialty merged into another</source>
            <translation>合并专业领域</translation>
        </message>
        <message>
            <source>Specialty disabled or enabled</source>
            <translation>停用或启用专业领域</translation>
        </message>
        <message>
            <source>Edit of specialties taken back</source>
            <translation>撤销专业领域修改</translation>
        </message>
        <message>
            <source>Specialties exported</source>
            <translation>导出专业分类</translation>
        </message>
        <message>
            <source>Tags of experts changed</source>
            <translation>修改专家标签</translation>
        </message>
        <message>
            <source>Tag renamed or merged</source>
            <translation>标签改名或合并</translation>
        </message>
        <message>
            <source>Tag deleted</source>
            <translation>删除标签</translation>
        </message>
        <message>
            <source>Change of tags taken back</source>
            <translation>撤销标签修改</translation>
        </message>
        <message>
            <source>Scene saved</source>
            <translation>保存常用场景</translation>
        </message>
        <message>
            <source>Scene renamed or shared</source>
            <translation>常用场景改名或共享</translation>
        </message>
        <message>
            <source>Scene deleted</source>
            <translation>删除常用场景</translation>
        </message>
        <message>
            <source>Two entries of an expert merged</source>
            <translation>合并重复专家</translation>
        </message>
        <message>
            <source>Merge of experts undone</source>
            <translation>撤销合并专家</translation>
        </message>
        <message>
            <source>Data quality checked</source>
            <translation>检查数据质量</translation>
        </message>
        <message>
            <source>Fault of data decided to be none</source>
            <translation>认定不算数据问题</translation>
        </message>
        <message>
            <source>Fault of data counts again</source>
            <translation>恢复计为数据问题</translation>
        </message>
        <message>
            <source>Experts exported</source>
            <translation>导出专家名单</translation>
        </message>
        <message>
            <source>Data request handed in</source>
            <translation>提交数据申请</translation>
        </message>
        <message>
            <source>File of a data request fetched</source>
            <translation>数据申请取件</translation>
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
            <source>Project rows not imported saved</source>
            <translation>保存未导入的项目行</translation>
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
            <source>Approved project amended</source>
            <translation>变更已通过的项目</translation>
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
            <source>Amendment refused</source>
            <translation>项目变更审核不通过</translation>
        </message>
        <message>
            <source>Template of plans saved</source>
            <translation>保存方案模板</translation>
        </message>
        <message>
            <source>Template of plans deleted</source>
            <translation>删除方案模板</translation>
        </message>
        <message>
            <source>Projects put into a batch</source>
            <translation>项目放入批次</translation>
        </message>
        <message>
            <source>Batch dissolved</source>
            <translation>解散批次</translation>
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
            <source>Version of the rules put in force</source>
            <translation>规则新版本生效</translation>
        </message>
        <message>
            <source>Rule pack exported</source>
            <translation>导出规则包</translation>
        </message>
        <message>
            <source>Rule pack read from a file</source>
            <translation>读入规则包文件</translation>
        </message>
        <message>
            <source>Days of the calendar set</source>
            <translation>设置工作日历</translation>
        </message>
        <message>
            <source>Days taken out of the calendar</source>
            <translation>删除日历中的日期</translation>
        </message>
        <message>
            <source>Year of the calendar declared whole</source>
            <translation>确认年度日历完整</translation>
        </message>
        <message>
            <source>Rule overridden</source>
            <translation>放行规则</translation>
        </message>
        <message>
            <source>Plan checked</source>
            <translation>方案合规检查</translation>
        </message>
        <message>
            <source>Document stored that naming experts rests on</source>
            <translation>存入指定专家的依据文件</translation>
        </message>
        <message>
            <source>Eligible experts listed to choose from</source>
            <translation>查看可指定的专家</translation>
        </message>
        <message>
            <source>Expert named for the panel</source>
            <translation>指定专家</translation>
        </message>
        <message>
            <source>Expert taken off the list</source>
            <translation>将专家移出名单</translation>
        </message>
        <message>
            <source>Panel chosen by hand or assigned, not drawn</source>
            <translation>确认人工抽取或专家分配的名单</translation>
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
            <source>Fresh dice begun for an open seat</source>
            <translation>为空缺席位开始加掷</translation>
        </message>
        <message>
            <source>Value of a round of fresh dice entered</source>
            <translation>录入加掷取数</translation>
        </message>
        <message>
            <source>Value of a round of fresh dice taken back</source>
            <translation>收回加掷取数</translation>
        </message>
        <message>
            <source>Fresh dice decided</source>
            <translation>加掷公布并递补</translation>
        </message>
        <message>
            <source>Expert who had accepted will not come</source>
            <translation>已同意的专家不能到场</translation>
        </message>
        <message>
            <source>Void draw closed for good</source>
            <translation>作废后终结抽取</translation>
        </message>
        <message>
            <source>Emergency draw</source>
            <translation>应急抽取</translation>
        </message>
        <message>
            <source>Signature on the screen</source>
            <translation>现场电子签名</translation>
        </message>
        <message>
            <source>Draw left for a later session</source>
            <translation>抽取离场，改日再续</translation>
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
            <source>Secret of a draw opened again</source>
            <translation>抽取密值重新打开</translation>
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
            <source>Next attempt begun after a void one</source>
            <translation>作废后重新抽取</translation>
        </message>
        <message>
            <source>Void draw that was closed for good drawn again</source>
            <translation>重启已终结的作废抽取</translation>
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
            <source>Names sealed until their hour</source>
            <translation>姓名密封至定时</translation>
        </message>
        <message>
            <source>Names released at their hour</source>
            <translation>姓名到时自动解封</translation>
        </message>
        <message>
            <source>Review cancelled</source>
            <translation>评审取消</translation>
        </message>
        <message>
            <source>Reminded before the meeting</source>
            <translation>会前提醒</translation>
        </message>
        <message>
            <source>Members of the panel signed in</source>
            <translation>评审组成员签到</translation>
        </message>
        <message>
            <source>Names released once all had signed in</source>
            <translation>全体签到后姓名解封</translation>
        </message>
        <message>
            <source>Application for a draw made</source>
            <translation>生成抽取申请表</translation>
        </message>
        <message>
            <source>Clock changed while names were sealed</source>
            <translation>密封期间时钟被更改</translation>
        </message>
        <message>
            <source>Roles on the panel set</source>
            <translation>设置专家角色</translation>
        </message>
        <message>
            <source>Reason for declining given</source>
            <translation>登记不参加理由</translation>
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
            <source>Document printed</source>
            <translation>文书已打印</translation>
        </message>
        <message>
            <source>Draw closed</source>
            <translation>抽取结束</translation>
        </message>
        <message>
            <source>Own form filled with a draw</source>
            <translation>填写自有表单</translation>
        </message>
        <message>
            <source>Own form added</source>
            <translation>添加自有表单</translation>
        </message>
        <message>
            <source>Own form retired</source>
            <translation>停用自有表单</translation>
        </message>
        <message>
            <source>Balance of draws exported</source>
            <translation>导出抽取均衡表</translation>
        </message>
        <message>
            <source>History of draws exported</source>
            <translation>导出历史记录</translation>
        </message>
        <message>
            <source>Mail server set</source>
            <translation>设置邮件服务器</translation>
        </message>
        <message>
            <source>Mail server tried with a message</source>
            <translation>测试邮件服务器</translation>
        </message>
        <message>
            <source>Messages to experts handed in</source>
            <translation>提交专家消息</translation>
        </message>
        <message>
            <source>Message to an expert went out</source>
            <translation>专家消息已发出</translation>
        </message>
        <message>
            <source>Message to an expert did not go out</source>
            <translation>专家消息发送失败</translation>
        </message>
        <message>
            <source>Messages deleted after the time they are kept</source>
            <translation>到期消息已删除</translation>
        </message>
        <message>
            <source>Message to an expert tried again</source>
            <translation>重发专家消息</translation>
        </message>
        <message>
            <source>Messages about reviews set</source>
            <translation>设置结果通知</translation>
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
            <source>Words to experts set</source>
            <translation>修改对专家用语</translation>
        </message>
        <message>
            <source>Recording of a prompt kept</source>
            <translation>保存话术录音</translation>
        </message>
        <message>
            <source>Attachment of e-mails kept</source>
            <translation>保存邮件附件</translation>
        </message>
        <message>
            <source>Text counted as an answer</source>
            <translation>短信计为答复</translation>
        </message>
        <message>
            <source>Text set aside</source>
            <translation>短信归档</translation>
        </message>
        <message>
            <source>Log of calls and messages exported</source>
            <translation>导出通知日志</translation>
        </message>
        <message>
            <source>E-mail of an invitation sent</source>
            <translation>发送邀请邮件</translation>
        </message>
        <message>
            <source>E-mail of an invitation not sent</source>
            <translation>邀请邮件未发出</translation>
        </message>
        <message>
            <source>Call ended by the operator</source>
            <translation>操作员挂断通话</translation>
        </message>
        <message>
            <source>Invitation ended by the operator</source>
            <translation>操作员终止邀请</translation>
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
            <source>Modems looked for</source>
            <translation>查找通信模块</translation>
        </message>
        <message>
            <source>Another modem or SIM taken over</source>
            <translation>启用新的模块或 SIM 卡</translation>
        </message>
        <message>
            <source>Modem checked</source>
            <translation>检测通信模块</translation>
        </message>
        <message>
            <source>PIN of a SIM card entered</source>
            <translation>输入 SIM 卡 PIN 码</translation>
        </message>
        <message>
            <source>PIN taken or refused by the SIM</source>
            <translation>SIM 卡接受或拒绝 PIN 码</translation>
        </message>
        <message>
            <source>PUK of a SIM card entered</source>
            <translation>输入 SIM 卡 PUK 码</translation>
        </message>
        <message>
            <source>PUK taken or refused by the SIM</source>
            <translation>SIM 卡接受或拒绝 PUK 码</translation>
        </message>
        <message>
            <source>AT trace saved as a file</source>
            <translation>AT 记录存为文件</translation>
        </message>
        <message>
            <source>Two lines changed their modems</source>
            <translation>两条线路互换模块</translation>
        </message>
        <message>
            <source>Test call begun</source>
            <translation>开始试呼</translation>
        </message>
        <message>
            <source>Test call ended</source>
            <translation>试呼结束</translation>
        </message>
        <message>
            <source>Fault of a line rehearsed</source>
            <translation>演练线路故障</translation>
        </message>
        <message>
            <source>Authority for signed forms made</source>
            <translation>建立 PDF 签名证书机构</translation>
        </message>
        <message>
            <source>Archive copied onto a medium</source>
            <translation>档案复制到介质</translation>
        </message>
        <message>
            <source>Archive of another station taken in</source>
            <translation>导入其他工作站的档案</translation>
        </message>
        <message>
            <source>Private files of an archive read</source>
            <translation>打开档案的私密文件</translation>
        </message>
        <message>
            <source>Private file of an archive saved</source>
            <translation>另存档案的私密文件</translation>
        </message>
        <message>
            <source>Archive recipient added</source>
            <translation>添加档案接收人</translation>
        </message>
        <message>
            <source>Archive recipient retired</source>
            <translation>停用档案接收人</translation>
        </message>
        <message>
            <source>Sheet of fingerprints made</source>
            <translation>生成指纹单</translation>
        </message>
        <message>
            <source>Medium allowed for archives</source>
            <translation>允许档案介质</translation>
        </message>
        <message>
            <source>Medium no longer allowed</source>
            <translation>档案介质移出名单</translation>
        </message>
        <message>
            <source>Audit log checked</source>
            <translation>校验审计日志</translation>
        </message>
        <message>
            <source>Picture traced</source>
            <translation>图片溯源</translation>
        </message>
        <message>
            <source>Audit log exported</source>
            <translation>导出审计日志</translation>
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
            <source>The microphone gave no sound</source>
            <translation>麦克风没有声音</translation>
        </message>
        <message>
            <source>The room is heard again</source>
            <translation>恢复录音</translation>
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
            <source>Recording looked at</source>
            <translation>查看录屏</translation>
        </message>
        <message>
            <source>Archive sealed</source>
            <translation>档案封存</translation>
        </message>
        <message>
            <source>Archive of a project sealed</source>
            <translation>封存项目档案</translation>
        </message>
        <message>
            <source>Archive verified</source>
            <translation>档案验证</translation>
        </message>
    </context>
    <context>
        <name>FactWords</name>
        <message>
            <source>Kind of file</source>
            <translation>文件类型</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>暗标数</translation>
        </message>
        <message>
            <source>Code before</source>
            <translation>原代码</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>话术环节</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>呼叫次数</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>自带版次</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>席位或候补</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Records of the log put aside</source>
            <translation>被取代日志的条数</translation>
        </message>
        <message>
            <source>Head of the log put aside</source>
            <translation>被取代日志的日志头</translation>
        </message>
        <message>
            <source>Records of the head kept outside</source>
            <translation>库外日志头的条数</translation>
        </message>
        <message>
            <source>Head kept outside</source>
            <translation>库外日志头</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>介质</translation>
        </message>
        <message>
            <source>Name of the medium</source>
            <translation>介质名称</translation>
        </message>
        <message>
            <source>Archives inside</source>
            <translation>内含档案</translation>
        </message>
        <message>
            <source>Programs cannot run from it</source>
            <translation>禁止执行其中的程序</translation>
        </message>
        <message>
            <source>From station</source>
            <translation>来源工作站</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>放假日</translation>
        </message>
        <message>
            <source>Days worked</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Rule pack version</source>
            <translation>规则包版本</translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>发送方式</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
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
            <source>Own authority</source>
            <translation>自有证书机构</translation>
        </message>
        <message>
            <source>Ways by expert type</source>
            <translation>各类型通知方式</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>With faults</source>
            <translation>有问题</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>Number that goes on</source>
            <translation>保留的编号</translation>
        </message>
        <message>
            <source>Number merged into it</source>
            <translation>被并入的编号</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Review cases</source>
            <translation>审核事项</translation>
        </message>
        <message>
            <source>Review case</source>
            <translation>审核事项</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Digest of the list</source>
            <translation>名单摘要</translation>
        </message>
        <message>
            <source>Expert (pseudonym)</source>
            <translation>专家（本次代号）</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Substitutes</source>
            <translation>候补</translation>
        </message>
        <message>
            <source>Words looked for</source>
            <translation>查找内容</translation>
        </message>
        <message>
            <source>Term from</source>
            <translation>聘期起</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>未参加</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>同意人数</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Name of the department</source>
            <translation>部门名称</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Data scope</source>
            <translation>数据范围</translation>
        </message>
        <message>
            <source>Data scope for new accounts</source>
            <translation>新账号的默认数据范围</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Administrators</source>
            <translation>三员</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>第几次</translation>
        </message>
        <message>
            <source>Blocking</source>
            <translation>不通过项</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方式或来源</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节数</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Co-signed by</source>
            <translation>会签人</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>取数份数</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>第几份</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>计入次数</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Eligible</source>
            <translation>可抽人数</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Log epoch</source>
            <translation>日志纪元</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>排除人数</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家编号</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Failures</source>
            <translation>失败次数</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>帧数</translation>
        </message>
        <message>
            <source>Leave to read plainly</source>
            <translation>明文查看许可</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>条件组数</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>分段序号</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置项</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Firmware</source>
            <translation>固件</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Other line</source>
            <translation>另一线路</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>End (ms since start)</source>
            <translation>结束（开机毫秒）</translation>
        </message>
        <message>
            <source>Begin (ms since start)</source>
            <translation>开始（开机毫秒）</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Passed over</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>已定席</translation>
        </message>
        <message>
            <source>Plan hash</source>
            <translation>方案摘要</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>策略</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Digest of the segment before</source>
            <translation>前一分段摘要</translation>
        </message>
        <message>
            <source>Program fingerprint</source>
            <translation>程序指纹</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Digest of the recording</source>
            <translation>录音摘要</translation>
        </message>
        <message>
            <source>Recording of the far end</source>
            <translation>对方声音的录制</translation>
        </message>
        <message>
            <source>Seen on the line</source>
            <translation>线路记录</translation>
        </message>
        <message>
            <source>Found after a crash</source>
            <translation>崩溃后找回</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>补抽人数</translation>
        </message>
        <message>
            <source>Replaces row</source>
            <translation>替补行号</translation>
        </message>
        <message>
            <source>Digest of the result</source>
            <translation>结果摘要</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Rolls</source>
            <translation>掷数</translation>
        </message>
        <message>
            <source>Log head</source>
            <translation>日志头</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>恢复原值人数</translation>
        </message>
        <message>
            <source>Waiting for review</source>
            <translation>待审核的项</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Opened machine secret</source>
            <translation>公开的机器密值</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>密封</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>席位数</translation>
        </message>
        <message>
            <source>How</source>
            <translation>情形</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最后一次</translation>
        </message>
        <message>
            <source>With the recovery key</source>
            <translation>用恢复密钥</translation>
        </message>
        <message>
            <source>Salts</source>
            <translation>盐值</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>第二人</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>分段数</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>见证单号</translation>
        </message>
        <message>
            <source>Digest of the snapshot</source>
            <translation>名单快照摘要</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>With the sound of the room</source>
            <translation>同步录音</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>屏幕</translation>
        </message>
        <message>
            <source>Screens</source>
            <translation>屏幕数</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>第几次尝试</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>Understood as</source>
            <translation>识别为</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Names open once all have signed in</source>
            <translation>全体签到后解封</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>已告知人数</translation>
        </message>
        <message>
            <source>Hours before</source>
            <translation>提前小时数</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>已签到</translation>
        </message>
        <message>
            <source>Names open before the opening, hours</source>
            <translation>开标前解封小时数</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>提醒项</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Witnesses present</source>
            <translation>到场见证人</translation>
        </message>
        <message>
            <source>SHA-256 of the strokes</source>
            <translation>笔迹的 SHA-256</translation>
        </message>
        <message>
            <source>Result that would have been</source>
            <translation>原应结果</translation>
        </message>
        <message>
            <source>Review chains</source>
            <translation>审核流程</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段名</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>About</source>
            <translation>审核对象</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>After</source>
            <translation>变更后</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>变更前</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件数</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Times it can be fetched</source>
            <translation>取件次数</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Numbers of experts</source>
            <translation>专家编号</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>所选人数</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>手工勾选</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>查询条件</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>条目数</translation>
        </message>
        <message>
            <source>Merged into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>新代码</translation>
        </message>
        <message>
            <source>Stands under</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Plans of draws</source>
            <translation>抽取方案</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Taken away</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>常用场景</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>decline</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>未接通</translation>
        </message>
        <message>
            <source>seats full</source>
            <translation>名额已满</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>by voice</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>by SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>replaced or missing</source>
            <translation>缺失或被替换</translation>
        </message>
        <message>
            <source>set back</source>
            <translation>被回退</translation>
        </message>
        <message>
            <source>password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>password (opened the workstation)</source>
            <translation>密码（开启工作站）</translation>
        </message>
        <message>
            <source>as second person</source>
            <translation>第二人登录</translation>
        </message>
        <message>
            <source>recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>saved as file</source>
            <translation>保存为文件</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>密封</translation>
        </message>
        <message>
            <source>open</source>
            <translation>公开</translation>
        </message>
        <message>
            <source>public</source>
            <translation>公示</translation>
        </message>
        <message>
            <source>cover sheet</source>
            <translation>密封件封面</translation>
        </message>
        <message>
            <source>sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>declined by key</source>
            <translation>按键不参加</translation>
        </message>
        <message>
            <source>declined by SMS</source>
            <translation>短信不参加</translation>
        </message>
        <message>
            <source>declined by e-mail</source>
            <translation>邮件不参加</translation>
        </message>
        <message>
            <source>declined, entered by the operator</source>
            <translation>不参加（人工录入）</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>avoidance</source>
            <translation>应当回避</translation>
        </message>
        <message>
            <source>late at check-in</source>
            <translation>签到迟到超时</translation>
        </message>
        <message>
            <source>absent at check-in</source>
            <translation>签到缺席</translation>
        </message>
        <message>
            <source>health</source>
            <translation>健康原因</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>被撤换</translation>
        </message>
        <message>
            <source>emergency draw</source>
            <translation>应急抽取</translation>
        </message>
        <message>
            <source>on leave</source>
            <translation>长期请假</translation>
        </message>
        <message>
            <source>time clash</source>
            <translation>时间冲突</translation>
        </message>
        <message>
            <source>blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>状态不可抽</translation>
        </message>
        <message>
            <source>term lapsed</source>
            <translation>聘期届满或未年检</translation>
        </message>
        <message>
            <source>avoided unit</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>avoided person</source>
            <translation>回避人员</translation>
        </message>
        <message>
            <source>ten-sided dice</source>
            <translation>十面骰</translation>
        </message>
        <message>
            <source>six-sided dice</source>
            <translation>六面骰</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>通话完成</translation>
        </message>
        <message>
            <source>hung up</source>
            <translation>对方挂断</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>占线</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>拒接</translation>
        </message>
        <message>
            <source>unreachable</source>
            <translation>无法接通</translation>
        </message>
        <message>
            <source>network fault</source>
            <translation>网络故障</translation>
        </message>
        <message>
            <source>modem fault</source>
            <translation>模块故障</translation>
        </message>
        <message>
            <source>sound fault</source>
            <translation>声音故障</translation>
        </message>
        <message>
            <source>during the call</source>
            <translation>随通话录制</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未录到</translation>
        </message>
        <message>
            <source>by the modem</source>
            <translation>由模块录制</translation>
        </message>
        <message>
            <source>by the modem, with gaps</source>
            <translation>由模块录制，有间断</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>active</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>idle</source>
            <translation>闲置</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>not drawn</source>
            <translation>未抽取</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>抽取中</translation>
        </message>
        <message>
            <source>unmet</source>
            <translation>不满足</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>抽取成功</translation>
        </message>
        <message>
            <source>manual selection</source>
            <translation>人工抽取</translation>
        </message>
        <message>
            <source>allotment</source>
            <translation>专家分配</translation>
        </message>
        <message>
            <source>drawn (replenished)</source>
            <translation>抽取成功（补抽）</translation>
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
            <source>none</source>
            <translation>无</translation>
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
            <source>Sound of the room</source>
            <translation>现场声音</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在核对…</translation>
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
        <name>HelpPage</name>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>The manual; F1 opens it at the page where you are</source>
            <translation>使用手册；F1 打开与当前页面对应的一节</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>在手册中查找</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Nothing in the manual holds these words.</source>
            <translation>手册中没有这些词。</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneLevel</name>
        <message>
            <source>Hear how loud it is</source>
            <translation>测试音量</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>麦克风音量</translation>
        </message>
        <message>
            <source>No sound is recorded.</source>
            <translation>现行策略为不录音。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Speak as loud as people in the room do.</source>
            <translation>请用现场说话的音量讲话。</translation>
        </message>
        <message>
            <source>{0} dB</source>
            <translation>{0} dB</translation>
        </message>
        <message>
            <source>It gives nothing but silence: is it switched off or muted?</source>
            <translation>只有静音：请检查麦克风是否关闭或被静音。</translation>
        </message>
    </context>
    <context>
        <name>SystemPages</name>
        <message>
            <source>Set-up</source>
            <translation>初始设置</translation>
        </message>
        <message>
            <source>Open with the recovery key</source>
            <translation>用恢复密钥打开</translation>
        </message>
        <message>
            <source>When no administrator can sign in</source>
            <translation>管理员均无法登录时</translation>
        </message>
        <message>
            <source>The manual</source>
            <translation>使用手册</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>manual F1</source>
            <translation>手册 说明 F1</translation>
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
        <message>
            <source>Policies</source>
            <translation>现行策略</translation>
        </message>
        <message>
            <source>policy figures settings practice</source>
            <translation>策略 参数 设置 演练</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份与恢复</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
    </context>
    <context>
        <name>PolicyLines</name>
        <message>
            <source>{0}–{1}</source>
            <translation>{0}–{1}</translation>
        </message>
    </context>
    <context>
        <name>PolicyPage</name>
        <message>
            <source>Policies in force</source>
            <translation>现行策略</translation>
        </message>
        <message>
            <source>The figures by which this workstation works</source>
            <translation>本工作站执行的各项参数</translation>
        </message>
        <message>
            <source>Save (two people)…</source>
            <translation>保存（两人）…</translation>
        </message>
        <message>
            <source>Calls and texts</source>
            <translation>电话与短信</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Screen recording</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Recordings that begin afterwards</source>
            <translation>对之后开始的录屏生效</translation>
        </message>
        <message>
            <source>Watermark</source>
            <translation>水印</translation>
        </message>
        <message>
            <source>Name and time always stand in it, and it cannot be turned off.</source>
            <translation>姓名和时间始终显示，水印不能关闭。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Messages that were sent</source>
            <translation>消息保留</translation>
        </message>
        <message>
            <source>Counted from the day on which they went out or failed. Calls and messages of draws stay with their draw.</source>
            <translation>自发出或发送失败之日起算。抽取中的通话和消息随该次抽取保存，不删除。</translation>
        </message>
        <message>
            <source>Practice: short waiting times, simulated lines. Draws that count run under other figures.</source>
            <translation>演练模式：等待时间缩短，使用模拟线路。正式抽取执行另一套参数。</translation>
        </message>
        <message>
            <source>The policies were changed and not saved.</source>
            <translation>策略已修改，尚未保存。</translation>
        </message>
        <message>
            <source>Change the policies</source>
            <translation>修改策略</translation>
        </message>
        <message>
            <source>The security administrator signs beside you. The change holds for draws that are frozen from now on; a draw under way keeps its figures.</source>
            <translation>安全管理员在旁签署。修改对此后冻结的抽取生效；正在进行的抽取仍按原参数执行。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Version {0} is in force; draws under way keep their figures</source>
            <translation>第 {0} 版已生效；正在进行的抽取沿用原数值</translation>
        </message>
        <message>
            <source>{0} with {1}: {2}</source>
            <translation>{0}、{1}：{2}</translation>
        </message>
        <message>
            <source>Version {0}, {1}</source>
            <translation>第 {0} 版　{1}</translation>
        </message>
        <message>
            <source>Version {0}, set by {1} with {2}</source>
            <translation>现行第 {0} 版，由 {1} 修改，{2} 签署</translation>
        </message>
        <message>
            <source>These figures come with the program.</source>
            <translation>现行参数为程序自带。</translation>
        </message>
        <message>
            <source>A figure is out of its bounds</source>
            <translation>有数值超出范围</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有更改</translation>
        </message>
        <message>
            <source>Whoever is in the room must know that sound is recorded.</source>
            <translation>录音须告知在场人员。</translation>
        </message>
        <message>
            <source>Sign-in and locks</source>
            <translation>登录与锁定</translation>
        </message>
        <message>
            <source>A lock hides the window; a draw, calls and recordings under way go on behind it.</source>
            <translation>锁屏只遮住窗口；正在进行的抽取、通话和录屏照常继续。</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>历次版本</translation>
        </message>
        <message>
            <source>A change needs you and the security administrator, and a reason. It holds for draws that are frozen afterwards; a draw under way keeps its figures. Sign-in, locks and watermark change at once.</source>
            <translation>修改须由您与安全管理员共同签署并写明理由，对之后冻结的抽取生效；正在进行的抽取沿用原数值。登录、锁定和水印立即生效。</translation>
        </message>
        <message>
            <source>The system administrator changes them together with the security administrator. A draw keeps the figures that were in force when it was frozen.</source>
            <translation>由系统管理员会同安全管理员修改。每次抽取始终按冻结时的参数执行。</translation>
        </message>
    </context>
    <context>
        <name>PolicyTexts</name>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>(3: closest)</source>
            <translation>（3 最密）</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>帧/秒</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>backups</source>
            <translation>个</translation>
        </message>
        <message>
            <source>Backups are made without anybody's doing</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>不早于</translation>
        </message>
        <message>
            <source>One every</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>Kept in their place</source>
            <translation>保留个数</translation>
        </message>
        <message>
            <source>Messages to experts are kept (0: for good)</source>
            <translation>发给专家的消息保留（0：长期）</translation>
        </message>
        <message>
            <source>Files in the outbox are kept (0: for good)</source>
            <translation>发件箱中的文件保留（0：长期）</translation>
        </message>
        <message>
            <source>The watermark names the workstation</source>
            <translation>水印显示工作站编号</translation>
        </message>
        <message>
            <source>The watermark names the session</source>
            <translation>水印显示会话编号</translation>
        </message>
        <message>
            <source>How close the marks stand</source>
            <translation>水印密度</translation>
        </message>
        <message>
            <source>Pictures of each screen</source>
            <translation>每个屏幕的录制帧率</translation>
        </message>
        <message>
            <source>Sound of the room</source>
            <translation>现场声音</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>不录音</translation>
        </message>
        <message>
            <source>microphone of the system</source>
            <translation>系统默认麦克风</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人</translation>
        </message>
        <message>
            <source>{count} {count:bit|bits}</source>
            <translation>{count} 比特</translation>
        </message>
        <message>
            <source>{count} {count:character|characters}</source>
            <translation>{count} 个字符</translation>
        </message>
        <message>
            <source>always, from before the freeze to the close</source>
            <translation>始终录屏，冻结前开始，结束后停止</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>不限</translation>
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
            <source>Calls to one expert at most</source>
            <translation>每位专家最多呼叫</translation>
        </message>
        <message>
            <source>Pause between two calls</source>
            <translation>两次呼叫间隔</translation>
        </message>
        <message>
            <source>Ringing time</source>
            <translation>振铃时长</translation>
        </message>
        <message>
            <source>Time to press a key</source>
            <translation>等待按键</translation>
        </message>
        <message>
            <source>The question is played at most</source>
            <translation>提示最多播放</translation>
        </message>
        <message>
            <source>Longest call</source>
            <translation>单次通话上限</translation>
        </message>
        <message>
            <source>Time to answer by SMS</source>
            <translation>短信答复期限</translation>
        </message>
        <message>
            <source>Ask again before an answer counts</source>
            <translation>按键后再次确认</translation>
        </message>
        <message>
            <source>Who declines by key is asked why</source>
            <translation>按键不参加的，询问理由</translation>
        </message>
        <message>
            <source>Reasons for declining, one a line; the first five are keys 1 to 5</source>
            <translation>不参加理由，每行一条；前五条对应按键 1 至 5</translation>
        </message>
        <message>
            <source>Reasons for declining: give one to {most}, each once and of {longest} characters at most.</source>
            <translation>不参加理由须为 1 至 {most} 条，互不重复，每条不超过 {longest} 个字。</translation>
        </message>
        <message>
            <source>Time to answer by e-mail</source>
            <translation>邮件答复时限</translation>
        </message>
        <message>
            <source>Texts of one SIM in 24 hours</source>
            <translation>单卡 24 小时短信上限</translation>
        </message>
        <message>
            <source>Those who accepted are reminded before the meeting (0: not)</source>
            <translation>报到前提醒已同意的专家（0 为不提醒）</translation>
        </message>
        <message>
            <source>Reminded once more (0: not)</source>
            <translation>再次提醒（0 为不提醒）</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Experts are asked by</source>
            <translation>通知方式与顺序</translation>
        </message>
        <message>
            <source>call, then text</source>
            <translation>电话、短信</translation>
        </message>
        <message>
            <source>call, text, e-mail</source>
            <translation>电话、短信、邮件</translation>
        </message>
        <message>
            <source>text, then call</source>
            <translation>短信、电话</translation>
        </message>
        <message>
            <source>text, call, e-mail</source>
            <translation>短信、电话、邮件</translation>
        </message>
        <message>
            <source>e-mail, text, call</source>
            <translation>邮件、短信、电话</translation>
        </message>
        <message>
            <source>call only</source>
            <translation>仅电话</translation>
        </message>
        <message>
            <source>Calls and texts may name the project</source>
            <translation>通话和短信可说明项目名称</translation>
        </message>
        <message>
            <source>The operator may end a call (with a reason)</source>
            <translation>操作员可挂断通话（须写理由）</translation>
        </message>
        <message>
            <source>A line calls in a draw only after its test call</source>
            <translation>线路试呼通过后方可用于抽取</translation>
        </message>
        <message>
            <source>People are called from</source>
            <translation>每日开始呼叫时间</translation>
        </message>
        <message>
            <source>People are called until</source>
            <translation>每日停止呼叫时间</translation>
        </message>
        <message>
            <source>Fewest witnesses with their own values</source>
            <translation>见证人最少人数（各自取数）</translation>
        </message>
        <message>
            <source>Fresh dice for each replacement</source>
            <translation>每次补抽重新投骰</translation>
        </message>
        <message>
            <source>The operator signs before the close</source>
            <translation>结束前操作员须签名</translation>
        </message>
        <message>
            <source>The supervisor signs before the close</source>
            <translation>结束前监督员须签名</translation>
        </message>
        <message>
            <source>Every witness signs before the close</source>
            <translation>结束前每位见证人须签名</translation>
        </message>
        <message>
            <source>Travel time kept free around a panel</source>
            <translation>评审前后预留的路途时间</translation>
        </message>
        <message>
            <source>{name}: the figure must lie between {least} and {most}.</source>
            <translation>{name}：数值应在 {least} 至 {most} 之间。</translation>
        </message>
        <message>
            <source>Calls must be allowed for {hours} hour a day at least: set the end after the start.</source>
            <translation>每日可呼叫时段至少 {hours} 小时：停止时间应晚于开始时间。</translation>
        </message>
        <message>
            <source>Somebody changed the policies meanwhile. Open the page again and repeat your change.</source>
            <translation>策略已被他人修改，请重新打开本页后再改。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有任何更改。</translation>
        </message>
        <message>
            <source>Say why the policies are changed.</source>
            <translation>请填写修改策略的理由。</translation>
        </message>
        <message>
            <source>A security administrator must sign as the second person.</source>
            <translation>须由安全管理员作为第二人签署。</translation>
        </message>
        <message>
            <source>Least randomness from witnesses</source>
            <translation>见证人取数下限</translation>
        </message>
        <message>
            <source>Experts of one legal entity on a panel</source>
            <translation>同一法人上限</translation>
        </message>
        <message>
            <source>Names stay locked until two people release them</source>
            <translation>名单锁定，双人解封</translation>
        </message>
        <message>
            <source>Screen recording</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Lines at present</source>
            <translation>当前线路数</translation>
        </message>
        <message>
            <source>Shortest password</source>
            <translation>密码最短长度</translation>
        </message>
        <message>
            <source>Wrong passwords that lock an account</source>
            <translation>连续输错即锁定账号</translation>
        </message>
        <message>
            <source>Time of the lock</source>
            <translation>锁定时长</translation>
        </message>
        <message>
            <source>Wrong passwords that lock the workstation</source>
            <translation>累计输错即锁定本机</translation>
        </message>
        <message>
            <source>Idle time until the screen locks</source>
            <translation>闲置锁屏</translation>
        </message>
    </context>
    <context>
        <name>PoolReminders</name>
        <message>
            <source>{0} {0:term ends|terms end} within 60 days</source>
            <translation>{0} 人聘期 60 天内到期</translation>
        </message>
        <message>
            <source>{0} {0:term has|terms have} ended</source>
            <translation>{0} 人聘期已满</translation>
        </message>
        <message>
            <source>{0} {0:has|have} the annual check to do</source>
            <translation>{0} 人待年检</translation>
        </message>
        <message>
            <source>{0} on leave</source>
            <translation>{0} 人请假中</translation>
        </message>
        <message>
            <source>{0} frozen</source>
            <translation>{0} 人已冻结</translation>
        </message>
        <message>
            <source>{0} blacklisted</source>
            <translation>{0} 人在黑名单</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPage</name>
        <message>
            <source>Open with the recovery key</source>
            <translation>用恢复密钥打开</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Eight groups of four characters, from the sealed envelope</source>
            <translation>八组，每组四个字符，见密封信封</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Only for the case that no administrator can sign in any more. Opening is recorded. Wrong keys are counted like wrong passwords.</source>
            <translation>仅在管理员均无法登录时使用。打开记入审计日志；密钥录错与密码错误同样计数。</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>再次输入新密码</translation>
        </message>
        <message>
            <source>Set the password</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>New password for a system administrator</source>
            <translation>为系统管理员设置新密码</translation>
        </message>
        <message>
            <source>The workstation is open, and nobody is signed in. The administrator signs in with the new password and then gives others theirs. The signing key under the old password is lost; a new one is made.</source>
            <translation>工作站已打开，无人登录。系统管理员以新密码登录后，再为其他人员处理密码。旧密码保护的签名密钥已不可用，程序另行生成新的签名密钥。</translation>
        </message>
        <message>
            <source>System administrator</source>
            <translation>系统管理员</translation>
        </message>
        <message>
            <source>The password is set</source>
            <translation>密码已设置</translation>
        </message>
        <message>
            <source>The recovery key has been used: whoever saw it can still open the workstation. After signing in, the system administrator and the security administrator should make a new one together.</source>
            <translation>恢复密钥已经使用，见过的人仍可用它打开工作站。登录后请由系统管理员和安全管理员共同换发新的恢复密钥。</translation>
        </message>
        <message>
            <source>Go to sign-in</source>
            <translation>前往登录</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在核对…</translation>
        </message>
        <message>
            <source>Being set…</source>
            <translation>正在设置…</translation>
        </message>
        <message>
            <source>The two passwords differ</source>
            <translation>两次输入的密码不一致</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPanel</name>
        <message>
            <source>Group {0}</source>
            <translation>第 {0} 组</translation>
        </message>
        <message>
            <source>It is printed or written down</source>
            <translation>已打印或抄写</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>First confirm that the key is on paper</source>
            <translation>请先确认密钥已落在纸上</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>This key opens the workstation when no administrator or supervisor can. It is shown once and stored nowhere. Whoever holds it can read everything: put it into a sealed envelope in a safe.</source>
            <translation>管理员和监督员都无法打开工作站时，用此密钥打开。密钥只显示一次，程序不保存。持有者可以读取全部数据：请装入信封密封，存入保险柜。</translation>
        </message>
        <message>
            <source>Take the sheet from the printer at once. After printing a saved PDF, delete the file: whoever has the file has the key.</source>
            <translation>打印后立即取走。若先存为 PDF 再打印，打印后请删除该文件：持有文件即持有密钥。</translation>
        </message>
        <message>
            <source>Type two groups from the paper</source>
            <translation>按纸面录入其中两组</translation>
        </message>
        <message>
            <source>The groups are numbered from left to right, line by line.</source>
            <translation>从左到右、逐行编号。</translation>
        </message>
        <message>
            <source>This proves that the key on the paper is right</source>
            <translation>以此确认纸面上的密钥无误</translation>
        </message>
        <message>
            <source>Show the key again</source>
            <translation>再看一次密钥</translation>
        </message>
        <message>
            <source>Not the same as the key</source>
            <translation>与密钥不一致</translation>
        </message>
        <message>
            <source>Recovery sheet sent to the printer</source>
            <translation>恢复密钥单已送打印机</translation>
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
    <context>
        <name>RenewKeyPage</name>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>Opens the workstation when nobody else can</source>
            <translation>其他人都无法打开工作站时使用</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>The new recovery key has not been confirmed, and the old one is void already.</source>
            <translation>新的恢复密钥尚未确认，旧密钥已经失效。</translation>
        </message>
        <message>
            <source>Make a new recovery key</source>
            <translation>换发恢复密钥</translation>
        </message>
        <message>
            <source>When the envelope was opened or is lost, when a holder has left, or when the key was used. The system administrator and the security administrator do it together.</source>
            <translation>信封已拆封或遗失、保管人变动、密钥已使用时换发。由系统管理员和安全管理员共同办理。</translation>
        </message>
        <message>
            <source>The old key opens nothing from that moment on.</source>
            <translation>旧密钥自此失效。</translation>
        </message>
        <message>
            <source>Make a new key…</source>
            <translation>换发新密钥…</translation>
        </message>
        <message>
            <source>The other administrator signs here. The old key becomes void at once.</source>
            <translation>由另一名管理员会签。旧密钥立即失效。</translation>
        </message>
        <message>
            <source>Make a new key</source>
            <translation>换发新密钥</translation>
        </message>
        <message>
            <source>Being made…</source>
            <translation>正在生成…</translation>
        </message>
        <message>
            <source>The new recovery key is in force</source>
            <translation>新的恢复密钥已生效</translation>
        </message>
    </context>
    <context>
        <name>RestoreCard</name>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>The whole workstation comes back as it was: experts, draws, archives, accounts and passwords of that day. Two administrators open it together.</source>
            <translation>整个工作站恢复到备份时的状态：专家、抽取、档案、账号和当日的密码。须由两位管理员共同打开。</translation>
        </message>
        <message>
            <source>Where is the backup?…</source>
            <translation>查找备份…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Being copied and checked</source>
            <translation>正在复制并检查</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>System administrator</source>
            <translation>系统管理员</translation>
        </message>
        <message>
            <source>Security administrator</source>
            <translation>安全管理员</translation>
        </message>
        <message>
            <source>by the security administrator</source>
            <translation>安全管理员</translation>
        </message>
        <message>
            <source>by the recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>Opened together with the system administrator</source>
            <translation>与系统管理员共同打开者</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>{0}: account</source>
            <translation>{0}账号</translation>
        </message>
        <message>
            <source>Password of that day</source>
            <translation>备份当日的密码</translation>
        </message>
        <message>
            <source>Medium or folder with the backup</source>
            <translation>备份所在的介质或文件夹</translation>
        </message>
        <message>
            <source>Being looked for…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>No backup of a workstation is there. Choose the medium's top folder.</source>
            <translation>此处没有工作站的备份。请选择介质的根文件夹。</translation>
        </message>
        <message>
            <source>Say first where the backup is</source>
            <translation>请先查找备份</translation>
        </message>
        <message>
            <source>Being restored…</source>
            <translation>正在恢复…</translation>
        </message>
        <message>
            <source>Restored and checked; epoch {0} of the log begins. Sign in as before.</source>
            <translation>已恢复并检查，日志第 {0} 纪元开始。请照常登录。</translation>
        </message>
        <message>
            <source>Go to sign-in</source>
            <translation>前往登录</translation>
        </message>
    </context>
    <context>
        <name>MachineCard</name>
        <message>
            <source>Devices of this computer</source>
            <translation>本机设备</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Whatever is missing can be added later; a draw says what it still needs.</source>
            <translation>缺少的设备可以以后再接入；抽取前会提示还缺什么。</translation>
        </message>
        <message>
            <source>Being looked at…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>The state could not be read</source>
            <translation>状态无法读取</translation>
        </message>
    </context>
    <context>
        <name>SetupGuide</name>
        <message>
            <source>Set up this workstation</source>
            <translation>设置本工作站</translation>
        </message>
        <message>
            <source>About five minutes</source>
            <translation>约五分钟</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Administrators</source>
            <translation>三员</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>The recovery key has not been confirmed. After leaving it cannot be shown again; the system administrator and the security administrator can make a new one together.</source>
            <translation>恢复密钥尚未确认，离开后不能再次显示。需要时由系统管理员和安全管理员共同换发新的恢复密钥。</translation>
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
            <source>Encrypted database and accounts</source>
            <translation>建立加密数据库和账号</translation>
        </message>
        <message>
            <source>Finish and go to sign-in</source>
            <translation>完成并登录</translation>
        </message>
        <message>
            <source>Language of the workstation</source>
            <translation>工作站语言</translation>
        </message>
        <message>
            <source>It holds for everybody; after signing in, each person can choose another one.</source>
            <translation>对所有人生效；登录后各人可另行选择。</translation>
        </message>
        <message>
            <source>Restore from a backup…</source>
            <translation>从备份恢复…</translation>
        </message>
        <message>
            <source>Three different people. Nobody may hold two of these duties.</source>
            <translation>须为三个不同的人，任何人不得兼任。</translation>
        </message>
        <message>
            <source>Passwords: at least 10 characters of three kinds (capitals, small letters, digits, signs), without the login.</source>
            <translation>密码：至少 10 位，含大写字母、小写字母、数字、符号中的三种，且不含账号。</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>完成设置</translation>
        </message>
        <message>
            <source>Check before anything is written</source>
            <translation>写入之前请核对</translation>
        </message>
        <message>
            <source>Station number and purpose cannot be changed later.</source>
            <translation>工作站编号和用途以后不能更改。</translation>
        </message>
        <message>
            <source>Being set up</source>
            <translation>正在初始化</translation>
        </message>
        <message>
            <source>Every password is stretched so that it is hard to guess. This takes some seconds.</source>
            <translation>程序对每个密码作增强处理以防猜测，需要数秒。</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Real</source>
            <translation>正式</translation>
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
            <source>Room</source>
            <translation>抽取室</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
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
        <name>PlaceCard</name>
        <message>
            <source>Where this workstation stands</source>
            <translation>工作站所在</translation>
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
            <translation>2 至 6 位大写字母或数字，短横线，2 位数字；印在每张承诺单上</translation>
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
            <source>Room</source>
            <translation>抽取室</translation>
        </message>
        <message>
            <source>What it is for (cannot be changed later)</source>
            <translation>用途（以后不能更改）</translation>
        </message>
    </context>
</TS>
