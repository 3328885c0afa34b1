<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ArchiveListPage</name>
        <message>
            <source>Sealed archives</source>
            <translation>封存档案</translation>
        </message>
        <message>
            <source>Of draws and whole projects; anybody can verify</source>
            <translation>按抽取或按项目封存；任何人都可以验证</translation>
        </message>
        <message>
            <source>Verify another file…</source>
            <translation>验证其他文件…</translation>
        </message>
        <message>
            <source>Other stations…</source>
            <translation>其他工作站…</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Copy onto a medium…</source>
            <translation>复制到介质…</translation>
        </message>
        <message>
            <source>Seal a project…</source>
            <translation>封存项目…</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Draw or project</source>
            <translation>抽取或项目</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>抽取次数</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>封存时间</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Log records</source>
            <translation>日志条数</translation>
        </message>
        <message>
            <source>No archives yet</source>
            <translation>还没有档案</translation>
        </message>
        <message>
            <source>An archive is sealed when a draw is closed.</source>
            <translation>抽取结束时封存档案。</translation>
        </message>
        <message>
            <source>No archives yet: its facts and its digest stand here.</source>
            <translation>还没有档案。封存后，此处显示档案信息和档案指纹。</translation>
        </message>
        <message>
            <source>Digest of the file</source>
            <translation>档案指纹</translation>
        </message>
        <message>
            <source>Folder of the archives</source>
            <translation>档案所在文件夹</translation>
        </message>
        <message>
            <source>A copy on a stick is enough to verify it; only allowed media are written to.</source>
            <translation>有一份副本即可验证；只写入已允许的介质。</translation>
        </message>
        <message>
            <source>There is no archive to verify</source>
            <translation>没有可验证的档案</translation>
        </message>
        <message>
            <source>Choose the archive of a draw</source>
            <translation>请选择一次抽取的档案</translation>
        </message>
        <message>
            <source>There is no archive to open</source>
            <translation>没有可打开的档案</translation>
        </message>
        <message>
            <source>There is no archive to copy</source>
            <translation>没有可复制的档案</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>A project is being sealed; wait until that is done</source>
            <translation>有一个项目正在封存，请等它完成</translation>
        </message>
        <message>
            <source>Seal project {0}</source>
            <translation>封存项目 {0}</translation>
        </message>
        <message>
            <source>Operator and supervisor sign the archive. Nothing of the project changes.</source>
            <translation>操作员和监督员共同签署档案。项目内容不变。</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>Sealing project {0}</source>
            <translation>正在封存项目 {0}</translation>
        </message>
        <message>
            <source>Archive {0} sealed</source>
            <translation>档案 {0} 已封存</translation>
        </message>
        <message>
            <source>Copies on media</source>
            <translation>介质上的副本</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Receipt of copy {0}</source>
            <translation>第 {0} 号副本的回执</translation>
        </message>
    </context>
    <context>
        <name>BrowseArchivePage</name>
        <message>
            <source>Open an archive</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>To read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>另选文件…</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Draw table</source>
            <translation>抽取表</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>各次抽取</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Private files</source>
            <translation>私密文件</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>Choose an archive</source>
            <translation>选择档案</translation>
        </message>
        <message>
            <source>Archives (*.zip)</source>
            <translation>档案 (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>正在读取 {0}</translation>
        </message>
        <message>
            <source>Overview of the project</source>
            <translation>项目一览表</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
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
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>{total} {total:record|records}</source>
            <translation>共 {total} 条记录</translation>
        </message>
        <message>
            <source>No log to show</source>
            <translation>没有可显示的日志</translation>
        </message>
        <message>
            <source>Choose an archive; what is damaged is not shown.</source>
            <translation>请选择档案；已损坏的部分不显示。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>{total} {total:file|files}</source>
            <translation>共 {total} 个文件</translation>
        </message>
        <message>
            <source>No files to show</source>
            <translation>没有可显示的文件</translation>
        </message>
        <message>
            <source>Choose an archive.</source>
            <translation>请选择档案。</translation>
        </message>
        <message>
            <source>Of something else: hash only</source>
            <translation>与本档案无关，仅有摘要</translation>
        </message>
        <message>
            <source>Open with my key</source>
            <translation>用我的密钥打开</translation>
        </message>
        <message>
            <source>Open with a key file…</source>
            <translation>用密钥文件打开…</translation>
        </message>
        <message>
            <source>Save the chosen file…</source>
            <translation>另存所选文件…</translation>
        </message>
        <message>
            <source>Private file</source>
            <translation>私密文件</translation>
        </message>
        <message>
            <source>Not opened</source>
            <translation>尚未打开</translation>
        </message>
        <message>
            <source>Only the recipients named in the seal can open private files.</source>
            <translation>只有封存时指定的接收人能打开私密文件。</translation>
        </message>
        <message>
            <source>Opened in memory; each file is compared with what was sealed before it is saved. Saved files hold personal data in the clear, and each saving is recorded.</source>
            <translation>已在内存中打开；另存前逐个与封存时的内容核对。另存的文件含明文个人信息，每次另存都记入日志。</translation>
        </message>
        <message>
            <source>Open the private files first</source>
            <translation>请先打开私密文件</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>选择密钥文件</translation>
        </message>
        <message>
            <source>Choose a file first</source>
            <translation>请先选择文件</translation>
        </message>
        <message>
            <source>Save the private file</source>
            <translation>另存私密文件</translation>
        </message>
        <message>
            <source>Saved; it was what had been sealed</source>
            <translation>已另存，与封存时的内容一致</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Copy onto a medium</source>
            <translation>复制到介质</translation>
        </message>
        <message>
            <source>Writing, then reading back</source>
            <translation>写入并回读</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Plug in a medium, wait a moment and look again.</source>
            <translation>请插入介质，稍候再重新查找。</translation>
        </message>
        <message>
            <source>No allowed medium is plugged in</source>
            <translation>没有插入已允许的介质</translation>
        </message>
        <message>
            <source>{0} · {1} GB free</source>
            <translation>{0} · 剩余 {1} GB</translation>
        </message>
        <message>
            <source>Not on the list: the security administrator allows media.</source>
            <translation>不在名单中：介质由安全管理员允许。</translation>
        </message>
        <message>
            <source>Cannot be written to.</source>
            <translation>不能写入。</translation>
        </message>
        <message>
            <source>The system would run programs from it: have it mounted without execution.</source>
            <translation>系统会执行其中的程序：请以禁止执行的方式挂载。</translation>
        </message>
        <message>
            <source>Being copied…</source>
            <translation>正在复制…</translation>
        </message>
        <message>
            <source>Written, read back and verified: {0} checks passed. Remove the medium safely.</source>
            <translation>已写入、回读并验证：{0} 项检查通过。请安全移除介质。</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>回执…</translation>
        </message>
    </context>
    <context>
        <name>HeldArchives</name>
        <message>
            <source>Open the archive of this draw</source>
            <translation>打开这次抽取的档案</translation>
        </message>
        <message>
            <source>Back to the archive of the project</source>
            <translation>返回项目档案</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Ending</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>各次抽取</translation>
        </message>
        <message>
            <source>{total} {total:attempt|attempts}</source>
            <translation>共 {total} 次</translation>
        </message>
        <message>
            <source>This is the archive of one draw</source>
            <translation>这是一次抽取的档案</translation>
        </message>
        <message>
            <source>An archive of a whole project lists its draws here.</source>
            <translation>整个项目的档案在这里列出它的各次抽取。</translation>
        </message>
        <message>
            <source>Choose a draw whose archive lies inside</source>
            <translation>请选择档案在内的一次抽取</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>正常结束</translation>
        </message>
        <message>
            <source>opened in the record of a later attempt</source>
            <translation>在后一次的记录中公开</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>在本档案内</translation>
        </message>
        <message>
            <source>named by its digest</source>
            <translation>只列出摘要</translation>
        </message>
    </context>
    <context>
        <name>ImportedArchivesPage</name>
        <message>
            <source>Archives of other stations</source>
            <translation>其他工作站的档案</translation>
        </message>
        <message>
            <source>Copied here, read back and verified; to read only</source>
            <translation>已复制到本站、回读并验证；只读</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Take in…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Draw or project</source>
            <translation>抽取或项目</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>导入时间</translation>
        </message>
        <message>
            <source>{total} {total:archive|archives}</source>
            <translation>共 {total} 份档案</translation>
        </message>
        <message>
            <source>Nothing was taken in yet</source>
            <translation>还没有导入档案</translation>
        </message>
        <message>
            <source>Take in an archive from a stick to keep and read it.</source>
            <translation>可从移动介质导入档案，保存在本站查看。</translation>
        </message>
        <message>
            <source>There is no archive to open</source>
            <translation>没有可打开的档案</translation>
        </message>
        <message>
            <source>Choose an archive</source>
            <translation>选择档案</translation>
        </message>
        <message>
            <source>Archives (*.zip)</source>
            <translation>档案 (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Being copied…</source>
            <translation>正在复制…</translation>
        </message>
        <message>
            <source>Taking in {0}</source>
            <translation>正在导入 {0}</translation>
        </message>
        <message>
            <source>Taken in: {0}</source>
            <translation>已导入：{0}</translation>
        </message>
    </context>
    <context>
        <name>MediaPage</name>
        <message>
            <source>Media for archives</source>
            <translation>档案介质</translation>
        </message>
        <message>
            <source>Archives are copied only onto media that stand here</source>
            <translation>档案只能复制到此处列出的介质</translation>
        </message>
        <message>
            <source>Take off the list…</source>
            <translation>移出名单…</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Plugged in now</source>
            <translation>当前插入的介质</translation>
        </message>
        <message>
            <source>Name on the medium</source>
            <translation>介质上的名称</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Allowed</source>
            <translation>已允许</translation>
        </message>
        <message>
            <source>{total} {total:medium|media}</source>
            <translation>共 {total} 个介质</translation>
        </message>
        <message>
            <source>No medium is allowed yet</source>
            <translation>还没有允许任何介质</translation>
        </message>
        <message>
            <source>Plug one in, give it a name and allow it.</source>
            <translation>请插入介质，填写名称后允许。</translation>
        </message>
        <message>
            <source>No removable medium is plugged in, or the system has not mounted it.</source>
            <translation>没有插入移动介质，或系统尚未挂载。</translation>
        </message>
        <message>
            <source>{free} of {size} GB free</source>
            <translation>剩余 {free} GB，共 {size} GB</translation>
        </message>
        <message>
            <source>The system would run programs from it: have it mounted without execution.</source>
            <translation>系统会执行其中的程序：请以禁止执行的方式挂载。</translation>
        </message>
        <message>
            <source>Simulated: a folder beside the station.</source>
            <translation>模拟介质：工作站旁的文件夹。</translation>
        </message>
        <message>
            <source>Name written on it</source>
            <translation>介质上标注的名称</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Archives may go to {0}</source>
            <translation>档案可以复制到 {0}</translation>
        </message>
        <message>
            <source>Choose a medium that is allowed</source>
            <translation>请选择已允许的介质</translation>
        </message>
        <message>
            <source>Take {0} off the list</source>
            <translation>把 {0} 移出名单</translation>
        </message>
        <message>
            <source>No archive goes to it any more; what is on it stays there.</source>
            <translation>以后不再向其写入档案；其中已有的内容保留。</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>移出名单</translation>
        </message>
        <message>
            <source>Off the list: {0}</source>
            <translation>已移出名单：{0}</translation>
        </message>
        <message>
            <source>Taken off {0}</source>
            <translation>{0} 移出</translation>
        </message>
    </context>
    <context>
        <name>EvidencePages</name>
        <message>
            <source>Sealed archives</source>
            <translation>封存档案</translation>
        </message>
        <message>
            <source>archive evidence verify</source>
            <translation>档案 证据 验证 dangan yanzheng</translation>
        </message>
        <message>
            <source>Trace a picture</source>
            <translation>图片溯源</translation>
        </message>
        <message>
            <source>screenshot watermark hidden mark leak</source>
            <translation>截图 水印 暗标 泄露 溯源</translation>
        </message>
        <message>
            <source>Open an archive</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>browse log table private files key</source>
            <translation>浏览 查看 日志 抽取表 私密文件 密钥</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>录屏</translation>
        </message>
        <message>
            <source>recording play screen watch</source>
            <translation>录屏 播放 屏幕 观看</translation>
        </message>
        <message>
            <source>Archives of other stations</source>
            <translation>其他工作站的档案</translation>
        </message>
        <message>
            <source>import take in</source>
            <translation>导入 外站 其他工作站</translation>
        </message>
        <message>
            <source>Archive recipients</source>
            <translation>档案接收人</translation>
        </message>
        <message>
            <source>age key fingerprint encryption private files</source>
            <translation>age 密钥 公钥 指纹 加密 私密文件 接收人</translation>
        </message>
        <message>
            <source>Media for archives</source>
            <translation>档案介质</translation>
        </message>
        <message>
            <source>USB stick allow list export</source>
            <translation>U盘 移动介质 允许 名单 导出 复制</translation>
        </message>
        <message>
            <source>Verify an archive</source>
            <translation>验证档案</translation>
        </message>
        <message>
            <source>No sign-in needed</source>
            <translation>无需登录</translation>
        </message>
    </context>
    <context>
        <name>PlayerPage</name>
        <message>
            <source>Recordings</source>
            <translation>录屏</translation>
        </message>
    </context>
    <context>
        <name>PlayerView</name>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>屏幕</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>One picture back</source>
            <translation>上一帧</translation>
        </message>
        <message>
            <source>One picture on</source>
            <translation>下一帧</translation>
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
            <source>Log of the session</source>
            <translation>本场次的日志</translation>
        </message>
        <message>
            <source>{total} {total:record|records}</source>
            <translation>共 {total} 条</translation>
        </message>
        <message>
            <source>Choose a line to see its moment.</source>
            <translation>点日志中的一条，即显示当时的画面。</translation>
        </message>
        <message>
            <source>No recording to show</source>
            <translation>没有可以显示的录屏</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} 秒</translation>
        </message>
        <message>
            <source>Screen {0}</source>
            <translation>屏幕 {0}</translation>
        </message>
        <message>
            <source>No pictures were recorded until {0}.</source>
            <translation>到 {0} 为止没有录到画面。</translation>
        </message>
    </context>
    <context>
        <name>ProjectSealDialog</name>
        <message>
            <source>Seal a whole project</source>
            <translation>封存整个项目</translation>
        </message>
        <message>
            <source>One archive for the application, the approval, the papers, the messages and all draws of a project, void ones among them.</source>
            <translation>把一个项目的申请、审批、文书、消息和全部抽取（包括作废的）封存为一份档案。</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Put the archives of the draws inside</source>
            <translation>把各次抽取的档案放进去</translation>
        </message>
        <message>
            <source>Name them by their digests only</source>
            <translation>只列出各次抽取档案的摘要</translation>
        </message>
        <message>
            <source>Small. Keep the archives of the draws beside it: each is verified by itself.</source>
            <translation>文件较小。各次抽取的档案请与它一同保管，并分别验证。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Seal…</source>
            <translation>封存…</translation>
        </message>
        <message>
            <source>Choose a project first</source>
            <translation>请先选择项目</translation>
        </message>
        <message>
            <source>No project has a sealed draw yet: a draw is sealed when it is closed.</source>
            <translation>还没有哪个项目有已封存的抽取：抽取在关闭时封存。</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>另有 {0} 次</translation>
        </message>
        <message>
            <source>Sealed before as {0}</source>
            <translation>此前已封存为 {0}</translation>
        </message>
        <message>
            <source>One file has all: about {0} MB more.</source>
            <translation>一个文件包含全部内容，约增加 {0} MB。</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>正常结束</translation>
        </message>
        <message>
            <source>not over</source>
            <translation>未结束</translation>
        </message>
        <message>
            <source>Draw {0}, attempt {1}: {2}</source>
            <translation>抽取 {0}，第 {1} 次：{2}</translation>
        </message>
        <message>
            <source>not sealed</source>
            <translation>未封存</translation>
        </message>
    </context>
    <context>
        <name>RecipientsPage</name>
        <message>
            <source>Archive recipients</source>
            <translation>档案接收人</translation>
        </message>
        <message>
            <source>Who, besides this station and the supervisor, can open private files of new archives</source>
            <translation>除本工作站和监督员外，谁能打开新档案中的私密文件</translation>
        </message>
        <message>
            <source>Print fingerprints…</source>
            <translation>打印指纹…</translation>
        </message>
        <message>
            <source>New recipient</source>
            <translation>新接收人</translation>
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
            <source>Office</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>公钥指纹</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:recipient|recipients}</source>
            <translation>共 {total} 名接收人</translation>
        </message>
        <message>
            <source>No named recipients yet</source>
            <translation>还没有指定接收人</translation>
        </message>
        <message>
            <source>Archives can be opened by this station and by the supervisor of the draw.</source>
            <translation>档案可由本工作站和该次抽取的监督员打开。</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>接收人</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>公钥指纹</translation>
        </message>
        <message>
            <source>Public key (age)</source>
            <translation>公钥（age）</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>录入</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Being stored…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>{0} can open archives sealed from now on</source>
            <translation>{0} 可以打开今后封存的档案</translation>
        </message>
        <message>
            <source>Retire {0}</source>
            <translation>停用 {0}</translation>
        </message>
        <message>
            <source>Archives sealed from now on cannot be opened by this recipient. What was sealed before stays open to them: that cannot be taken back.</source>
            <translation>今后封存的档案，此接收人不能打开。以前封存的仍可由其打开，无法收回。</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Retired: {0}</source>
            <translation>已停用：{0}</translation>
        </message>
        <message>
            <source>Being made…</source>
            <translation>正在生成…</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>指纹单</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Retired {0}</source>
            <translation>{0} 停用</translation>
        </message>
    </context>
    <context>
        <name>RecipientForm</name>
        <message>
            <source>New recipient</source>
            <translation>新接收人</translation>
        </message>
        <message>
            <source>age1…</source>
            <translation>age1…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Public key (age)</source>
            <translation>公钥（age）</translation>
        </message>
        <message>
            <source>Last group on the holder's paper</source>
            <translation>接收人纸上指纹的最后一组</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>公钥指纹</translation>
        </message>
        <message>
            <source>Compare it with the holder's own paper, then type the last group from there: it is not shown here.</source>
            <translation>请与接收人自己的纸逐组核对，再照纸输入最后一组；此处不显示最后一组。</translation>
        </message>
        <message>
            <source>The holder makes the key pair with age-keygen and keeps the secret part.</source>
            <translation>密钥由接收人用 age-keygen 生成，私钥由其自己保管。</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>Not verified yet</source>
            <translation>尚未验证</translation>
        </message>
        <message>
            <source>Choose an archive and verify it</source>
            <translation>请选择档案并验证</translation>
        </message>
        <message>
            <source>Signatures, digests, log and the whole draw are computed again.</source>
            <translation>将重新计算签名、摘要、日志和整个抽取。</translation>
        </message>
        <message>
            <source>Being verified…</source>
            <translation>正在验证…</translation>
        </message>
        <message>
            <source>FAIL: of {total} checks {passed} passed, {failed} failed</source>
            <translation>不通过：{total} 项中 {passed} 项通过，{failed} 项不通过</translation>
        </message>
        <message>
            <source>PASS: all {0} checks passed</source>
            <translation>通过：{0} 项全部通过</translation>
        </message>
        <message>
            <source>No failure: {passed} of {total} passed, {sealed} sealed, {unknown} not judged</source>
            <translation>无不通过项：{total} 项中 {passed} 项通过，{sealed} 项未解密，{unknown} 项未判定</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>应为</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>Structure and signatures</source>
            <translation>结构与签名</translation>
        </message>
        <message>
            <source>Draw computed again</source>
            <translation>抽取重算</translation>
        </message>
        <message>
            <source>Log and evidence</source>
            <translation>日志与证据</translation>
        </message>
    </context>
    <context>
        <name>RoomSound</name>
        <message>
            <source>The sound of the room is played at speed × 1. Turn it off</source>
            <translation>以 × 1 速度播放时同步播放现场声音，点击关闭</translation>
        </message>
        <message>
            <source>Play the sound of the room</source>
            <translation>播放现场声音</translation>
        </message>
    </context>
    <context>
        <name>SheetPreview</name>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Being printed</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>已送打印机</translation>
        </message>
    </context>
    <context>
        <name>TimeLine</name>
        <message>
            <source>Time line of the recording</source>
            <translation>录屏时间轴</translation>
        </message>
    </context>
    <context>
        <name>TracePage</name>
        <message>
            <source>Trace a picture</source>
            <translation>图片溯源</translation>
        </message>
        <message>
            <source>Whose screen a screenshot shows; each tracing is recorded</source>
            <translation>查出截图来自谁的屏幕；每次溯源都记入日志</translation>
        </message>
        <message>
            <source>Trace</source>
            <translation>开始溯源</translation>
        </message>
        <message>
            <source>Path of the picture</source>
            <translation>图片路径</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>No picture traced yet</source>
            <translation>尚未溯源图片</translation>
        </message>
        <message>
            <source>Screenshots can be read when they are cut, scaled or compressed again, too. A photograph of a screen mostly cannot: look at the visible watermark in it.</source>
            <translation>截图经裁剪、缩放或重新压缩后仍可读出。手机翻拍的屏幕照片一般读不出，请查看其中的可见水印。</translation>
        </message>
        <message>
            <source>Being read…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Tracing {0}</source>
            <translation>正在溯源 {0}</translation>
        </message>
        <message>
            <source>Choose a picture first</source>
            <translation>请先选择图片</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>nobody was signed in</source>
            <translation>无人登录</translation>
        </message>
        <message>
            <source>Shown at</source>
            <translation>显示时间</translation>
        </message>
        <message>
            <source>Signed in at</source>
            <translation>登录时间</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>账号编号</translation>
        </message>
        <message>
            <source>Another workstation</source>
            <translation>其他工作站</translation>
        </message>
        <message>
            <source>Nobody was signed in</source>
            <translation>当时无人登录</translation>
        </message>
        <message>
            <source>No such session in the log</source>
            <translation>日志中没有此会话</translation>
        </message>
        <message>
            <source>The screen was shown while this person was signed in. The mark is not signed: take it as a trace to follow, with the recording and the log of that minute, not as a proof.</source>
            <translation>该画面是在此人登录期间显示的。暗标没有签名：请结合该分钟的录屏和日志继续追查，不可单独作为证据。</translation>
        </message>
        <message>
            <source>Whose session it was stands in the log of that workstation.</source>
            <translation>会话属于何人，请在该工作站的日志中查询。</translation>
        </message>
        <message>
            <source>The sign-in page or a page that needs no account was shown.</source>
            <translation>当时显示的是登录页或无需登录的页面。</translation>
        </message>
        <message>
            <source>The log of this workstation knows no such session: the mark may have been painted.</source>
            <translation>本工作站日志中没有此会话，暗标可能是伪造的。</translation>
        </message>
        <message>
            <source>No hidden mark was read</source>
            <translation>没有读出暗标</translation>
        </message>
        <message>
            <source>The picture may not show this program, or was cut too small, compressed too much, or photographed. That no mark was read proves nothing.</source>
            <translation>图片可能不是本程序的屏幕，也可能裁得太小、压缩太多，或是用手机拍的。没有读出暗标不说明任何问题。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
    </context>
    <context>
        <name>VerifyPage</name>
        <message>
            <source>Verify an archive</source>
            <translation>验证档案</translation>
        </message>
        <message>
            <source>Nothing is written; an archive stays as it is</source>
            <translation>只读验证，不改动档案</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Path of the archive (ZIP file or folder)</source>
            <translation>档案路径（ZIP 文件或文件夹）</translation>
        </message>
        <message>
            <source>Path of the archive</source>
            <translation>档案路径</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>MQ1:… — one a line</source>
            <translation>MQ1:…，每行一个</translation>
        </message>
        <message>
            <source>Codes scanned from papers</source>
            <translation>纸上二维码的文字</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Codes scanned</source>
            <translation>二维码文字</translation>
        </message>
        <message>
            <source>Choose an archive first</source>
            <translation>请先选择档案</translation>
        </message>
        <message>
            <source>Choose an archive</source>
            <translation>选择档案</translation>
        </message>
        <message>
            <source>Archives (*.zip)</source>
            <translation>档案 (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Being verified…</source>
            <translation>正在验证…</translation>
        </message>
        <message>
            <source>Verifying {0}</source>
            <translation>正在验证 {0}</translation>
        </message>
    </context>
</TS>
