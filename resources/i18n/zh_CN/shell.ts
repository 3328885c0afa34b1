<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Lists</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <translation>yyyy年M月d日　dddd</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>M月d日</translation>
        </message>
    </context>
    <context>
        <name>DeviceTexts</name>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Simulated line, practice only</source>
            <translation>模拟线路，仅供演练</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>In a call</source>
            <translation>通话中</translation>
        </message>
        <message>
            <source>Modem not plugged in</source>
            <translation>通信模块未接入</translation>
        </message>
        <message>
            <source>The serial port may not be opened</source>
            <translation>没有打开串口的权限</translation>
        </message>
        <message>
            <source>The modem does not answer</source>
            <translation>通信模块没有响应</translation>
        </message>
        <message>
            <source>The device on this port is not a modem</source>
            <translation>此串口上的设备不是通信模块</translation>
        </message>
        <message>
            <source>Another modem than the registered one</source>
            <translation>接入的不是登记的通信模块</translation>
        </message>
        <message>
            <source>No SIM card</source>
            <translation>没有 SIM 卡</translation>
        </message>
        <message>
            <source>The SIM card asks for its PIN</source>
            <translation>SIM 卡要求输入 PIN</translation>
        </message>
        <message>
            <source>The PIN was wrong</source>
            <translation>PIN 码不正确</translation>
        </message>
        <message>
            <source>The SIM card is blocked and asks for its PUK</source>
            <translation>SIM 卡已锁，要求输入 PUK</translation>
        </message>
        <message>
            <source>The SIM card cannot be read</source>
            <translation>SIM 卡不能读取</translation>
        </message>
        <message>
            <source>The SIM card is busy</source>
            <translation>SIM 卡忙</translation>
        </message>
        <message>
            <source>Another SIM card than before</source>
            <translation>SIM 卡已被更换</translation>
        </message>
        <message>
            <source>Searching for the network</source>
            <translation>正在搜索网络</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>没有网络</translation>
        </message>
        <message>
            <source>The network refuses this SIM card</source>
            <translation>网络拒绝此 SIM 卡</translation>
        </message>
        <message>
            <source>Weak signal</source>
            <translation>信号弱</translation>
        </message>
        <message>
            <source>This modem cannot speak in a call</source>
            <translation>此模块通话时不能放音</translation>
        </message>
        <message>
            <source>The modem refuses the mode for texts</source>
            <translation>模块不接受短信模式</translation>
        </message>
        <message>
            <source>No number of a message centre</source>
            <translation>没有短信中心号码</translation>
        </message>
        <message>
            <source>The modem restarted</source>
            <translation>通信模块已重新启动</translation>
        </message>
        <message>
            <source>No sound was heard in the last call</source>
            <translation>上次通话没有声音</translation>
        </message>
        <message>
            <source>Texts cannot be sent</source>
            <translation>短信不能发出</translation>
        </message>
        <message>
            <source>The store for texts is full</source>
            <translation>短信存储已满</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Plug the modem in; the draw waits.</source>
            <translation>请接入通信模块，抽取会等待。</translation>
        </message>
        <message>
            <source>Put the SIM card in and wait a minute.</source>
            <translation>请插入 SIM 卡，稍候一分钟。</translation>
        </message>
        <message>
            <source>Ready to record</source>
            <translation>可以录屏</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录制中</translation>
        </message>
        <message>
            <source>Recording, with the sound of the room</source>
            <translation>正在录屏，同步录音</translation>
        </message>
        <message>
            <source>Recording; the microphone gives no sound</source>
            <translation>正在录屏；麦克风没有声音</translation>
        </message>
        <message>
            <source>The room is to be heard, and the microphone gives no sound</source>
            <translation>按策略应录下现场声音，但麦克风没有声音</translation>
        </message>
        <message>
            <source>A microphone cannot be heard: the program arecord (alsa-utils) is not installed.</source>
            <translation>不能录音：没有安装 arecord 程序（alsa-utils）。</translation>
        </message>
        <message>
            <source>On Windows the room is not heard.</source>
            <translation>Windows 上不能录音。</translation>
        </message>
        <message>
            <source>This microphone gives nothing. Is it plugged in, and free of other programs?</source>
            <translation>麦克风没有任何信号。请检查是否插好、是否被其他程序占用。</translation>
        </message>
        <message>
            <source>Ending</source>
            <translation>正在结束</translation>
        </message>
        <message>
            <source>There is no screen to record</source>
            <translation>没有可录制的屏幕</translation>
        </message>
        <message>
            <source>A Wayland session cannot be recorded</source>
            <translation>Wayland 会话的屏幕不能录制</translation>
        </message>
        <message>
            <source>The video library is missing</source>
            <translation>缺少视频组件</translation>
        </message>
        <message>
            <source>There is no usable video codec</source>
            <translation>没有可用的视频编码</translation>
        </message>
        <message>
            <source>The recorder ended unexpectedly</source>
            <translation>录屏进程异常退出</translation>
        </message>
        <message>
            <source>The recorder does not answer</source>
            <translation>录屏进程没有响应</translation>
        </message>
        <message>
            <source>Too little room on the disk to record</source>
            <translation>磁盘空间不足，不能录屏</translation>
        </message>
        <message>
            <source>Ready to record (VP9)</source>
            <translation>可以录屏（VP9）</translation>
        </message>
        <message>
            <source>Start in a session with a screen (X11 on Linux).</source>
            <translation>请在有显示器的会话中启动（Linux 需要 X11）。</translation>
        </message>
        <message>
            <source>Choose an X11 (Xorg) session when signing in to the computer.</source>
            <translation>登录电脑时请选择 X11（Xorg）会话。</translation>
        </message>
        <message>
            <source>Free some room on the disk.</source>
            <translation>请清理磁盘。</translation>
        </message>
        <message>
            <source>The Mandarin voice speaks</source>
            <translation>普通话语音可用</translation>
        </message>
        <message>
            <source>There is no speech engine</source>
            <translation>没有语音引擎</translation>
        </message>
        <message>
            <source>There is no Mandarin voice</source>
            <translation>没有普通话语音</translation>
        </message>
        <message>
            <source>The speech engine did not answer in time</source>
            <translation>语音引擎没有及时响应</translation>
        </message>
        <message>
            <source>Speaking failed</source>
            <translation>语音合成失败</translation>
        </message>
        <message>
            <source>The speech engine made no sound</source>
            <translation>语音引擎没有发出声音</translation>
        </message>
        <message>
            <source>Speaking was cut short</source>
            <translation>语音合成被中断</translation>
        </message>
        <message>
            <source>{device} {usb}{product}</source>
            <translation>{device} {usb}{product}</translation>
        </message>
        <message>
            <source>No serial port, no modem is plugged in</source>
            <translation>没有串口，未接入通信模块</translation>
        </message>
        <message>
            <source>{device} may not be opened</source>
            <translation>{device} 没有访问权限</translation>
        </message>
        <message>
            <source>Plug in a modem for real use; practice works with simulated lines.</source>
            <translation>正式使用请接入通信模块；演练可使用模拟线路。</translation>
        </message>
        <message>
            <source>Add this user of the computer to the group dialout and sign in to the computer again.</source>
            <translation>请将当前系统用户加入 dialout 组，再重新登录系统。</translation>
        </message>
        <message>
            <source>Could not be looked at ({kind})</source>
            <translation>无法检查（{kind}）</translation>
        </message>
        <message>
            <source>Look again; if that fails, send the log.</source>
            <translation>请再检查一次；仍不行请提供日志。</translation>
        </message>
        <message>
            <source>{free} free</source>
            <translation>可用 {free}</translation>
        </message>
        <message>
            <source>Only {free} free</source>
            <translation>仅剩 {free}</translation>
        </message>
        <message>
            <source>Only {free} free: no draw can start</source>
            <translation>仅剩 {free}，不能开始抽取</translation>
        </message>
        <message>
            <source>Free some room soon, or export old archives.</source>
            <translation>请尽快清理磁盘，或导出旧档案。</translation>
        </message>
        <message>
            <source>Being checked</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>Every page checked at {at}</source>
            <translation>完整性检查通过 {at}</translation>
        </message>
        <message>
            <source>Pages are damaged (checked at {at})</source>
            <translation>有数据页损坏（{at} 检查）</translation>
        </message>
        <message>
            <source>Begin no draw. Copy the station's folder away and restore a sound copy.</source>
            <translation>请勿开始抽取。先将工作站文件夹整体复制保存，再恢复完好的副本。</translation>
        </message>
        <message>
            <source>Plausible, China time</source>
            <translation>时间合理，中国时区</translation>
        </message>
        <message>
            <source>The system time cannot be right</source>
            <translation>系统时间不合理</translation>
        </message>
        <message>
            <source>The system time is before the last record</source>
            <translation>系统时间早于日志中的最后记录</translation>
        </message>
        <message>
            <source>The time zone is not China's</source>
            <translation>时区不是中国标准时间</translation>
        </message>
        <message>
            <source>Set the system time.</source>
            <translation>请校准系统时间。</translation>
        </message>
        <message>
            <source>Check the time zone of the system.</source>
            <translation>请核对系统时区。</translation>
        </message>
        <message>
            <source>Checked, no damage</source>
            <translation>完整性检查通过</translation>
        </message>
        <message>
            <source>Closed, opens with the first sign-in</source>
            <translation>未打开，首次登录时打开</translation>
        </message>
        <message>
            <source>The database cannot be opened</source>
            <translation>数据库不能打开</translation>
        </message>
        <message>
            <source>Last backup {hours} {hours:hour|hours} ago</source>
            <translation>上次成功在 {hours} 小时前</translation>
        </message>
        <message>
            <source>Last backup within the hour</source>
            <translation>1 小时内备份过</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>尚未备份</translation>
        </message>
        <message>
            <source>Plug in the medium for backups, or back up by hand: System, Backups.</source>
            <translation>请插入备份介质，或到“系统—备份与恢复”手动备份。</translation>
        </message>
        <message>
            <source>Choose where backups go and make one: System, Backups.</source>
            <translation>请到“系统—备份与恢复”选定备份位置并备份一次。</translation>
        </message>
        <message>
            <source>The log does not hold the head that was kept outside the database</source>
            <translation>审计日志中没有保存在数据库之外的日志头</translation>
        </message>
        <message>
            <source>The database may have been put back to an earlier state. Begin no draw; the auditor compares the log's head with slips, tables and archives.</source>
            <translation>数据库可能被换回过较早的状态。请勿开始抽取，由审计员将日志头与见证单、抽取表和档案核对。</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>The system gives no random bytes: do not draw on this machine</source>
            <translation>系统随机源不可用，请勿在本机抽取</translation>
        </message>
        <message>
            <source>{printer}</source>
            <translation>{printer}</translation>
        </message>
        <message>
            <source>No printer: forms are saved as PDF</source>
            <translation>没有打印机，表格保存为 PDF</translation>
        </message>
        <message>
            <source>Files as released</source>
            <translation>程序文件与发布清单一致</translation>
        </message>
        <message>
            <source>A program file differs from the release</source>
            <translation>有程序文件与发布清单不一致</translation>
        </message>
        <message>
            <source>Program files are missing</source>
            <translation>程序文件不完整</translation>
        </message>
        <message>
            <source>Install the program again and tell the security administrator.</source>
            <translation>请重新安装程序，并通知安全管理员。</translation>
        </message>
    </context>
    <context>
        <name>_Confirm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>_Reason</name>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>At least {0} characters</source>
            <translation>不少于 {0} 个字</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>请写明理由</translation>
        </message>
    </context>
    <context>
        <name>_CoSign</name>
        <message>
            <source>Account of the second person</source>
            <translation>第二人账号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>At least {0} characters</source>
            <translation>不少于 {0} 个字</translation>
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
            <source>A reason is needed</source>
            <translation>请写明理由</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在核对…</translation>
        </message>
    </context>
    <context>
        <name>FrameView</name>
        <message>
            <source>Leave this page?</source>
            <translation>离开此页？</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>不保存，离开</translation>
        </message>
    </context>
    <context>
        <name>SelfCheck</name>
        <message>
            <source>Self-check</source>
            <translation>开机自检</translation>
        </message>
        <message>
            <source>A notice does not stop anyone from signing in; a fault stops draws.</source>
            <translation>“留意”不影响登录；“故障”时不能开始抽取。</translation>
        </message>
        <message>
            <source>Done at {0}</source>
            <translation>{0} 完成</translation>
        </message>
    </context>
    <context>
        <name>Lamps</name>
        <message>
            <source>OK</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>留意</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Recording {0}</source>
            <translation>录制中 {0}</translation>
        </message>
        <message>
            <source>Recorder ready</source>
            <translation>录屏就绪</translation>
        </message>
        <message>
            <source>Backup {0} h</source>
            <translation>备份 {0} 小时</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Recorder</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>Serial ports</source>
            <translation>串口</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Random source</source>
            <translation>随机源</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Locked after a while without input. Running draws, calls and recordings go on.</source>
            <translation>长时间无人操作，已自动锁定。正在进行的抽取、通话和录屏不受影响。</translation>
        </message>
        <message>
            <source>Locked. Running draws, calls and recordings go on.</source>
            <translation>已锁定。正在进行的抽取、通话和录屏不受影响。</translation>
        </message>
        <message>
            <source>Somebody else: sign {0} out</source>
            <translation>换人使用：退出 {0} 的登录</translation>
        </message>
        <message>
            <source>Log {0} {0:record|records} · head</source>
            <translation>日志 {0} 条 · 日志头</translation>
        </message>
    </context>
    <context>
        <name>PasswordPage</name>
        <message>
            <source>Present password</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>再次输入新密码</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The first password must be replaced by one of your own.</source>
            <translation>首次登录须把初始密码改为自己的密码。</translation>
        </message>
        <message>
            <source>The two new passwords differ</source>
            <translation>两次输入的新密码不一致</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Practice</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>已登录</translation>
        </message>
        <message>
            <source>signed in, last time {0}</source>
            <translation>已登录，上次登录 {0}</translation>
        </message>
        <message>
            <source>Forgot password</source>
            <translation>忘记密码</translation>
        </message>
        <message>
            <source>The system administrator can give you a new first password. An account locked after wrong passwords is unlocked by the security administrator, or by itself after a while.</source>
            <translation>请系统管理员重置初始密码。因输错密码锁定的账号，可由安全管理员解锁，或等待一段时间后自动解锁。</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>密码已修改</translation>
        </message>
        <message>
            <source>Close the program?</source>
            <translation>退出程序？</translation>
        </message>
        <message>
            <source>Close anyway</source>
            <translation>仍要退出</translation>
        </message>
        <message>
            <source>Expert Draw Workstation</source>
            <translation>专家抽取工作站</translation>
        </message>
    </context>
    <context>
        <name>MenuPanel</name>
        <message>
            <source>Collapse menu</source>
            <translation>收起菜单</translation>
        </message>
        <message>
            <source>Widen menu</source>
            <translation>展开菜单</translation>
        </message>
    </context>
    <context>
        <name>OutsideView</name>
        <message>
            <source>Back to sign-in</source>
            <translation>返回登录页</translation>
        </message>
        <message>
            <source>Expert Draw Workstation</source>
            <translation>专家抽取工作站</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Own: {0}</source>
            <translation>本部门：{0}</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Search experts, projects, pages, commands</source>
            <translation>搜专家、项目、页面、命令</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
    </context>
    <context>
        <name>PersonalMenu</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Change password…</source>
            <translation>修改密码…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
    </context>
    <context>
        <name>PlainReadingBar</name>
        <message>
            <source>End now</source>
            <translation>立即结束</translation>
        </message>
        <message>
            <source>Every expert that you open is logged with your reason.</source>
            <translation>其间打开的每位专家均以您填写的理由记入审计日志。</translation>
        </message>
        <message>
            <source>You read personal values plainly: {0} left</source>
            <translation>正在明文查看个人信息，剩余 {0}</translation>
        </message>
    </context>
    <context>
        <name>PracticeMark</name>
        <message>
            <source>Practice</source>
            <translation>演练</translation>
        </message>
    </context>
    <context>
        <name>RestingPicture</name>
        <message>
            <source>Panel Expert Draw · Witness Display</source>
            <translation>评审专家抽取 · 监督屏</translation>
        </message>
        <message>
            <source>The next draw will be shown here</source>
            <translation>下一场抽取将在此显示</translation>
        </message>
        <message>
            <source>Practice: nothing shown here is real</source>
            <translation>演练：此处显示的内容均非真实</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Draw operator</source>
            <translation>抽取操作员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督员</translation>
        </message>
        <message>
            <source>Pool manager</source>
            <translation>专家库管理员</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核员</translation>
        </message>
        <message>
            <source>Selector of experts</source>
            <translation>选派员（人工抽取）</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>财务</translation>
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
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>ScopeMark</name>
        <message>
            <source>Organisation itself</source>
            <translation>单位本级</translation>
        </message>
        <message>
            <source>You see the experts and projects of: {0}</source>
            <translation>您能看到以下部门的专家和项目：{0}</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Other ways in</source>
            <translation>其他入口</translation>
        </message>
    </context>
    <context>
        <name>SignInPanel</name>
        <message>
            <source>Panel Expert Draw Workstation</source>
            <translation>评审专家抽取工作站</translation>
        </message>
        <message>
            <source>Witnesses present, commitment before the dice</source>
            <translation>见证在场　先承诺、后取数</translation>
        </message>
        <message>
            <source>One commitment gives one result</source>
            <translation>同一承诺只产生一个结果</translation>
        </message>
        <message>
            <source>Anybody can compute the draw again</source>
            <translation>任何人可凭抽取记录重新验算</translation>
        </message>
        <message>
            <source>Workstation {0}</source>
            <translation>工作站 {0}</translation>
        </message>
        <message>
            <source>No network; data stays encrypted on this machine</source>
            <translation>本机不接入任何网络，数据加密保存在本机</translation>
        </message>
        <message>
            <source>Support {0}</source>
            <translation>技术支持 {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgramCard</name>
        <message>
            <source>Version</source>
            <translation>程序版本</translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Program fingerprint (compare group by group)</source>
            <translation>程序指纹（与发布单逐组核对）</translation>
        </message>
        <message>
            <source>As registered</source>
            <translation>与登记值一致</translation>
        </message>
        <message>
            <source>Differs from the release</source>
            <translation>与登记值不一致</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Forgot password</source>
            <translation>忘记密码</translation>
        </message>
        <message>
            <source>{0} {0:wrong password locks|wrong passwords in a row lock} the account</source>
            <translation>连续输错 {0} 次将锁定账号</translation>
        </message>
        <message>
            <source>After signing in, all screens show your name and the time as a watermark</source>
            <translation>登录后，全部屏幕显示姓名和时间水印</translation>
        </message>
        <message>
            <source>Please enter your account</source>
            <translation>请输入账号</translation>
        </message>
        <message>
            <source>Please enter your password</source>
            <translation>请输入密码</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在核对…</translation>
        </message>
    </context>
    <context>
        <name>SignedInView</name>
        <message>
            <source>Draw Workstation</source>
            <translation>专家抽取工作站</translation>
        </message>
        <message>
            <source>Light appearance</source>
            <translation>浅色外观</translation>
        </message>
        <message>
            <source>Dark appearance</source>
            <translation>深色外观</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Change password…</source>
            <translation>修改密码…</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Log {0} {0:record|records} · head</source>
            <translation>日志 {0} 条 · 日志头</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>另有 {0} 项</translation>
        </message>
    </context>
    <context>
        <name>ShellTexts</name>
        <message>
            <source>Account or password is wrong. Tries left: {left}.</source>
            <translation>账号或密码不正确，还可再试 {left} 次。</translation>
        </message>
        <message>
            <source>This account is locked until {until}. The security administrator can unlock it earlier.</source>
            <translation>此账号已锁定至 {until}。安全管理员可提前解锁。</translation>
        </message>
        <message>
            <source>Too many wrong passwords. Nothing is checked before {until}; then try again, or let another administrator or supervisor open the workstation.</source>
            <translation>密码错误次数过多，{until} 前不再核对。届时再试，或由其他管理员、监督员打开工作站。</translation>
        </message>
        <message>
            <source>This is not the recovery key of this workstation. Tries left: {left}.</source>
            <translation>不是本工作站的恢复密钥，还可尝试 {left} 次。</translation>
        </message>
        <message>
            <source>The recovery key was shown too long ago. Enter it again.</source>
            <translation>恢复密钥录入已超过时限，请重新录入。</translation>
        </message>
        <message>
            <source>Only a system administrator who is not blocked can be given a password this way.</source>
            <translation>只能为未停用的系统管理员设置密码。</translation>
        </message>
        <message>
            <source>This account has been blocked. The system administrator can release it.</source>
            <translation>此账号已停用，请联系系统管理员。</translation>
        </message>
        <message>
            <source>This workstation is locked after too many wrong passwords. The security administrator can unlock it.</source>
            <translation>输错密码次数过多，本机已锁定。请安全管理员解锁。</translation>
        </message>
        <message>
            <source>Your account may not do this. Ask the system administrator for the role that may.</source>
            <translation>你的账号没有此项权限，如有需要请联系系统管理员。</translation>
        </message>
        <message>
            <source>The session has ended. Please sign in again.</source>
            <translation>会话已结束，请重新登录。</translation>
        </message>
        <message>
            <source>The password needs at least {least} characters.</source>
            <translation>密码至少 {least} 位。</translation>
        </message>
        <message>
            <source>The password needs three kinds of characters: lower case, upper case, digits or signs.</source>
            <translation>密码须含大写字母、小写字母、数字、符号中的三种。</translation>
        </message>
        <message>
            <source>The password must not contain the account.</source>
            <translation>密码不能包含账号。</translation>
        </message>
        <message>
            <source>The account needs 2 to 32 lower-case letters, digits, dots or dashes and begins with a letter.</source>
            <translation>账号为 2 到 32 位小写字母、数字、点或横线，以字母开头。</translation>
        </message>
        <message>
            <source>This account exists already. Choose another.</source>
            <translation>此账号已存在，请换一个。</translation>
        </message>
        <message>
            <source>Please enter the name.</source>
            <translation>请输入姓名。</translation>
        </message>
        <message>
            <source>Please choose at least one role.</source>
            <translation>请至少选择一个角色。</translation>
        </message>
        <message>
            <source>This role cannot be combined with the others: duties are separated.</source>
            <translation>此角色不能与其他角色兼任（三员分立）。</translation>
        </message>
        <message>
            <source>The second person must be somebody else than the one who is signed in.</source>
            <translation>第二人不能是当前登录的人。</translation>
        </message>
        <message>
            <source>This account may not co-sign here. The second person needs the right for it.</source>
            <translation>此账号不能在此会签，须由有相应权限的人员会签。</translation>
        </message>
        <message>
            <source>The workstation is not open yet. An administrator or supervisor must sign in first.</source>
            <translation>工作站尚未打开，请管理员或监督员先登录。</translation>
        </message>
        <message>
            <source>Please enter the organisation.</source>
            <translation>请输入单位名称。</translation>
        </message>
        <message>
            <source>The workstation number has the form CQ-01: letters, a dash, two digits.</source>
            <translation>工作站编号的格式如 CQ-01：字母、横线、两位数字。</translation>
        </message>
        <message>
            <source>Please choose a language.</source>
            <translation>请选择语言。</translation>
        </message>
        <message>
            <source>The three administrators must be three people with three accounts.</source>
            <translation>三员须为三个人、三个账号。</translation>
        </message>
        <message>
            <source>The program made a mistake and stopped what it was doing. Nothing acknowledged is lost. Note the time, start the program again and report it to support; the folder log beside the station says which mistake it was, without any data.</source>
            <translation>程序出错，已停止当前操作。已确认的数据不会丢失。请记下时间，重新启动程序并报告技术支持；数据文件夹的 log 中记有错误的位置，不含业务数据。</translation>
        </message>
        <message>
            <source>This did not work ({code}). Note the code and ask support.</source>
            <translation>操作未成功（{code}）。请记下代码，联系技术支持。</translation>
        </message>
        <message>
            <source>This is not possible</source>
            <translation>不能这样做</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>出现问题</translation>
        </message>
        <message>
            <source>The program cannot start</source>
            <translation>程序不能启动</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>A draw or a job is under way and goes on. Until it is done, only the person who is signed in can unlock.</source>
            <translation>抽取或任务正在进行，不受影响。结束之前，只有当前登录人可以解锁。</translation>
        </message>
        <message>
            <source>A draw is being recorded. The recording would end; after the next start the draw goes on at the same step.</source>
            <translation>抽取正在进行并录屏。退出会结束录屏，下次启动后抽取从同一步继续。</translation>
        </message>
        <message>
            <source>Jobs are under way and would be cancelled.</source>
            <translation>有任务正在进行，退出会取消。</translation>
        </message>
    </context>
    <context>
        <name>_Toast</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Lock (Ctrl+L)</source>
            <translation>锁定（Ctrl+L）</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search experts, projects, pages, commands</source>
            <translation>搜专家、项目、页面、命令</translation>
        </message>
    </context>
    <context>
        <name>_Who</name>
        <message>
            <source>Signed in: {0}, {1}</source>
            <translation>当前登录：{0}，{1}</translation>
        </message>
    </context>
    <context>
        <name>_WitnessWindow</name>
        <message>
            <source>Witness display</source>
            <translation>监督屏</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>Dashboard</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Expert list</source>
            <translation>专家列表</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Custom fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>批量导入</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
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
            <source>Contact</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待判定</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据档案</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
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
            <source>Unmaskings</source>
            <translation>明文查看记录</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>档案接收人</translation>
        </message>
        <message>
            <source>Archive media</source>
            <translation>档案介质</translation>
        </message>
        <message>
            <source>Trace a picture</source>
            <translation>图片溯源</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份与恢复</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Modems</source>
            <translation>通信模块</translation>
        </message>
        <message>
            <source>Own forms</source>
            <translation>自有表单</translation>
        </message>
        <message>
            <source>Words to experts</source>
            <translation>对专家用语</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>现行策略</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>运行状况</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
</TS>
