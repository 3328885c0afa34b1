<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ArchiveTexts</name>
        <message>
            <source>Say who the recipient is.</source>
            <translation>请填写接收人姓名。</translation>
        </message>
        <message>
            <source>This is no age key, or a character of it is wrong. It begins with age1 and has 62 characters.</source>
            <translation>这不是 age 公钥，或其中有字符错误。公钥以 age1 开头，共 62 个字符。</translation>
        </message>
        <message>
            <source>This is not the last group of the fingerprint. Read it from the holder's own paper; when it differs, the key is another one.</source>
            <translation>这不是指纹的最后一组。请照接收人自己的纸输入；如不一致，说明录入的不是其公钥。</translation>
        </message>
        <message>
            <source>This key is on the list already.</source>
            <translation>此公钥已在名单中。</translation>
        </message>
        <message>
            <source>There are {most} recipients already. Retire one first.</source>
            <translation>接收人已有 {most} 名，请先停用一名。</translation>
        </message>
        <message>
            <source>This recipient is retired already.</source>
            <translation>此接收人已停用。</translation>
        </message>
        <message>
            <source>Say why the recipient is retired.</source>
            <translation>请写明停用理由。</translation>
        </message>
        <message>
            <source>Say what is written on the medium.</source>
            <translation>请填写介质上标注的名称。</translation>
        </message>
        <message>
            <source>This medium is allowed already.</source>
            <translation>此介质已获允许。</translation>
        </message>
        <message>
            <source>This medium is not on the list any more.</source>
            <translation>此介质已不在名单中。</translation>
        </message>
        <message>
            <source>Say why the medium is taken off the list.</source>
            <translation>请写明移出名单的理由。</translation>
        </message>
        <message>
            <source>Another archive is being copied. Wait until that is done.</source>
            <translation>正在复制另一份档案，请等其完成。</translation>
        </message>
        <message>
            <source>Copying was cancelled. Nothing is left of it on the medium.</source>
            <translation>复制已取消，介质上没有留下任何内容。</translation>
        </message>
        <message>
            <source>The medium filled up. Nothing is left of the copy; make room or take another one.</source>
            <translation>介质已写满，副本没有留下。请腾出空间或换一个介质。</translation>
        </message>
        <message>
            <source>{file} is there already. It was not written over.</source>
            <translation>{file} 已存在，没有覆盖。</translation>
        </message>
        <message>
            <source>The medium is gone or cannot be read. What may be left on it is no whole archive; copy again.</source>
            <translation>介质已拔出或无法读取。介质上即使有残留，也不是完整档案；请重新复制。</translation>
        </message>
        <message>
            <source>The medium {medium} is not on the list. The security administrator allows media.</source>
            <translation>介质 {medium} 不在名单中。介质由安全管理员允许。</translation>
        </message>
        <message>
            <source>The medium cannot be written to. Undo its write protection or take another one.</source>
            <translation>介质不能写入。请解除写保护或换一个介质。</translation>
        </message>
        <message>
            <source>The archive needs {needed_mb} MB, only {free_mb} MB are free on the medium.</source>
            <translation>档案需要 {needed_mb} MB，介质只剩 {free_mb} MB。</translation>
        </message>
        <message>
            <source>{file} does not verify as a whole archive ({check}). It was not copied; verify it to see more.</source>
            <translation>{file} 未通过完整性验证（{check}），没有复制。详情请验证该档案。</translation>
        </message>
        <message>
            <source>What came back from the medium is not what was written. Nothing was kept; take another medium.</source>
            <translation>从介质读回的内容与写入的不一致，没有保留。请换一个介质。</translation>
        </message>
        <message>
            <source>{file} is no longer in the folder of archives. Tell the auditor.</source>
            <translation>档案文件夹中已没有 {file}。请告知审计员。</translation>
        </message>
        <message>
            <source>The archive has {needed_mb} MB; the medium's file system holds files up to 4 GB. Take one with exFAT.</source>
            <translation>档案为 {needed_mb} MB，而该介质的文件系统单个文件不能超过 4 GB。请使用 exFAT 格式的介质。</translation>
        </message>
        <message>
            <source>The medium could not be written to: {reason}. Nothing was kept.</source>
            <translation>介质无法写入：{reason}。没有保留任何内容。</translation>
        </message>
        <message>
            <source>{file} cannot be read. Choose an archive (ZIP file or folder).</source>
            <translation>{file} 无法读取。请选择档案（ZIP 文件或文件夹）。</translation>
        </message>
        <message>
            <source>There is no age key in this file. It begins with AGE-SECRET-KEY-1.</source>
            <translation>此文件中没有 age 密钥。密钥以 AGE-SECRET-KEY-1 开头。</translation>
        </message>
        <message>
            <source>This key does not open the archive: it was not sealed for its holder.</source>
            <translation>此密钥打不开该档案：封存时没有把其持有人列为接收人。</translation>
        </message>
        <message>
            <source>What the key opens is not what was sealed. Verify the archive and tell the auditor.</source>
            <translation>打开的内容不是封存时的内容。请验证档案并告知审计员。</translation>
        </message>
        <message>
            <source>This archive was sealed here: it is in the list of this station.</source>
            <translation>此档案由本工作站封存，已在本站档案列表中。</translation>
        </message>
        <message>
            <source>The file was renamed. Give it its own name again: {expected}.</source>
            <translation>文件名被改过。请改回原名：{expected}。</translation>
        </message>
    </context>
    <context>
        <name>BackupTexts</name>
        <message>
            <source>Nobody has said where backups go. Choose a medium or a folder.</source>
            <translation>尚未选定备份位置，请选择介质或文件夹。</translation>
        </message>
        <message>
            <source>The place for backups is not there. Plug the medium in, or choose another place.</source>
            <translation>备份位置不存在。请插入介质，或另选位置。</translation>
        </message>
        <message>
            <source>This medium is not on the list any more. The security administrator allows media.</source>
            <translation>该介质已不在允许清单中，请安全管理员先允许。</translation>
        </message>
        <message>
            <source>This folder lies within the workstation's own. Choose one outside, best on another disk.</source>
            <translation>该文件夹在工作站自身的文件夹内。请选择其外的文件夹，最好在另一块磁盘上。</translation>
        </message>
        <message>
            <source>{needed_mb} MB are needed and {free_mb} MB are free. Nothing was written; make room or choose another place.</source>
            <translation>需要 {needed_mb} MB，剩余 {free_mb} MB。未写入任何内容，请腾出空间或另选位置。</translation>
        </message>
        <message>
            <source>The disk or medium became full. Nothing of this attempt was kept; make room and repeat it.</source>
            <translation>磁盘或介质已写满。本次内容未保留，请腾出空间后重试。</translation>
        </message>
        <message>
            <source>A file is too large for the file system of this medium (FAT takes 4 GB). Format it as exFAT or NTFS, or choose another one.</source>
            <translation>有文件超过该介质文件系统的限制（FAT 最大 4 GB）。请格式化为 exFAT 或 NTFS，或换一个介质。</translation>
        </message>
        <message>
            <source>The place cannot be read or written ({reason}). Nothing was kept; try another one.</source>
            <translation>该位置不能读写（{reason}）。未保留任何内容，请换一个位置。</translation>
        </message>
        <message>
            <source>A backup of this very moment is there already: {name}.</source>
            <translation>已有同一时刻的备份：{name}。</translation>
        </message>
        <message>
            <source>What was read back is not what was written. Nothing was kept; use another medium.</source>
            <translation>回读内容与写入内容不一致。未保留任何内容，请更换介质。</translation>
        </message>
        <message>
            <source>This backup is damaged or was changed ({name}). Use an older one, and keep it for the auditor.</source>
            <translation>该备份已损坏或被改动（{name}）。请使用较早的备份，并保留它交审计员查看。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was kept.</source>
            <translation>已取消，未保留任何内容。</translation>
        </message>
        <message>
            <source>A backup, a check or a restore is under way. Wait until it is done.</source>
            <translation>正在备份、检查或恢复，请等待完成。</translation>
        </message>
        <message>
            <source>A draw is being recorded or calls run. Wait until they are over, then repeat this.</source>
            <translation>正在录屏或通话，请结束后再操作。</translation>
        </message>
        <message>
            <source>Say why the backup is restored.</source>
            <translation>请写明恢复的理由。</translation>
        </message>
        <message>
            <source>A security administrator must sign as the second person.</source>
            <translation>须由安全管理员会签。</translation>
        </message>
        <message>
            <source>Two different people are needed; both accounts are the same.</source>
            <translation>须由两人共同操作，两个账号不能相同。</translation>
        </message>
        <message>
            <source>The recovery key stands for one person only. The other signs with a password.</source>
            <translation>恢复密钥只能代替一人，另一人须用密码。</translation>
        </message>
        <message>
            <source>In this backup the two are not a system administrator and a security administrator in use. Nothing was restored.</source>
            <translation>在该备份中，两个账号不是启用的系统管理员和安全管理员。未恢复任何内容。</translation>
        </message>
    </context>
    <context>
        <name>BareTexts</name>
        <message>
            <source>Account or password is wrong. Check both and try again.</source>
            <translation>账号或密码不正确，请核对后重新输入。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was sealed; free some room and close the draw again.</source>
            <translation>磁盘已满，没有封存。请清理磁盘后重新结束抽取。</translation>
        </message>
    </context>
    <context>
        <name>BatchTexts</name>
        <message>
            <source>Please name the batch.</source>
            <translation>请填写批次名称。</translation>
        </message>
        <message>
            <source>A batch has at least {least} projects. Tick them in the list of projects.</source>
            <translation>一个批次至少包含 {least} 个项目，请在项目列表中勾选。</translation>
        </message>
        <message>
            <source>A batch has at most {most} projects. Make two batches.</source>
            <translation>一个批次最多包含 {most} 个项目，请分成两个批次。</translation>
        </message>
        <message>
            <source>The number of project {project} differs from another one's by signs only, so the record of the draw could not tell them apart. Leave it out.</source>
            <translation>项目 {project} 的编号与另一项目仅符号不同，抽取记录中无法区分，请勿放入同一批次。</translation>
        </message>
        <message>
            <source>Project {project} is not approved. Only approved projects can be drawn for.</source>
            <translation>项目 {project} 尚未审核通过，只有审核通过的项目方可抽取。</translation>
        </message>
        <message>
            <source>Project {project} is in batch {batch} already. Dissolve that batch first.</source>
            <translation>项目 {project} 已在批次 {batch} 中，请先解散该批次。</translation>
        </message>
        <message>
            <source>For {project} draw {draw} has begun, so this cannot be changed any more.</source>
            <translation>{project} 已开始抽取（{draw}），不能再作此更改。</translation>
        </message>
        <message>
            <source>Please give the reason.</source>
            <translation>请填写理由。</translation>
        </message>
        <message>
            <source>This batch does not exist.</source>
            <translation>该批次不存在。</translation>
        </message>
        <message>
            <source>This batch was dissolved already.</source>
            <translation>该批次已解散。</translation>
        </message>
        <message>
            <source>Openings from {first} to {last}; every expert must be free from the first to the end of the last</source>
            <translation>开标时间自 {first} 至 {last}；专家须自第一场开始至最后一场结束期间有空。</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Dissolved</source>
            <translation>已解散</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>Dissolved {at}: {reason}</source>
            <translation>{at} 解散：{reason}</translation>
        </message>
        <message>
            <source>One panel for all</source>
            <translation>共用一个专家组</translation>
        </message>
        <message>
            <source>A panel for each</source>
            <translation>各项目单独成组</translation>
        </message>
        <message>
            <source>The same experts review all projects. Needs a reason and the supervisor's co-sign; each project's rules are checked. Whoever must avoid one project is drawn for none.</source>
            <translation>同一组专家评审全部项目。须写明理由并由监督员会签；逐个项目检查规则。须回避其中任一项目的专家均不参加抽取。</translation>
        </message>
        <message>
            <source>Each project has groups of its own, all drawn at once, and nobody sits on two panels. Whoever must avoid one project is drawn for none.</source>
            <translation>每个项目有各自的条件组，一次抽取完成，任何人不会进入两个专家组。须回避其中任一项目的专家均不参加抽取。</translation>
        </message>
        <message>
            <source>This project is drawn for together with others, in batch {batch}. Plan that batch's draw, or dissolve the batch.</source>
            <translation>该项目在批次 {batch} 中与其他项目一起抽取。请为该批次编制抽取方案，或先解散批次。</translation>
        </message>
        <message>
            <source>Group {group} belongs to no project. Choose whose panel it sits on.</source>
            <translation>条件组 {group} 未指定项目，请选择它属于哪个项目的专家组。</translation>
        </message>
        <message>
            <source>Project {project} has no group. Add one for its panel.</source>
            <translation>项目 {project} 没有条件组，请为其专家组添加。</translation>
        </message>
    </context>
    <context>
        <name>CaseTexts</name>
        <message>
            <source>This review case does not exist.</source>
            <translation>没有这个审核事项。</translation>
        </message>
        <message>
            <source>Somebody has acted on this case since you opened it. Look at it again.</source>
            <translation>您打开之后，此事项已有人处理。请重新查看。</translation>
        </message>
        <message>
            <source>This case is decided already, or was taken back.</source>
            <translation>此事项已有结果，或已撤回。</translation>
        </message>
        <message>
            <source>You asked for this yourself, so somebody else has to decide.</source>
            <translation>此事项由您本人提出，须由他人审核。</translation>
        </message>
        <message>
            <source>This level is decided by another role.</source>
            <translation>本级由其他角色审核。</translation>
        </message>
        <message>
            <source>You decided an earlier level; this one needs another person.</source>
            <translation>您已审核过前一级，本级须由他人审核。</translation>
        </message>
        <message>
            <source>Only who asked for it can do this.</source>
            <translation>只有申请人本人可以这样做。</translation>
        </message>
        <message>
            <source>Only a case that was returned can be handed in again.</source>
            <translation>只有被退回的事项可以重新提交。</translation>
        </message>
        <message>
            <source>Please give the reason; whoever asked will read it.</source>
            <translation>请填写理由，申请人会看到。</translation>
        </message>
        <message>
            <source>At most {most} levels are possible.</source>
            <translation>最多设 {most} 级审核。</translation>
        </message>
        <message>
            <source>Every level needs a name and a role that may decide.</source>
            <translation>每一级都要有名称和可审核的角色。</translation>
        </message>
        <message>
            <source>A level may take from 1 to {most} days.</source>
            <translation>每级期限为 1 至 {most} 天。</translation>
        </message>
        <message>
            <source>New expert</source>
            <translation>专家入库</translation>
        </message>
        <message>
            <source>Change of details</source>
            <translation>信息变更</translation>
        </message>
        <message>
            <source>Lifting of a blacklisting</source>
            <translation>解除黑名单</translation>
        </message>
        <message>
            <source>Blacklisting</source>
            <translation>列入黑名单</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Data request</source>
            <translation>数据申请</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>审核中</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已通过</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Handed in again</source>
            <translation>重新提交</translation>
        </message>
    </context>
    <context>
        <name>ContactTexts</name>
        <message>
            <source>This pinyin cannot be spoken. Write syllables with tone numbers.</source>
            <translation>此拼音不能朗读，请写带声调数字的音节。</translation>
        </message>
        <message>
            <source>This is no e-mail address: one like name@example.org is needed.</source>
            <translation>邮箱地址有误，应如 name@example.org。</translation>
        </message>
        <message>
            <source>This is no name or address of a server: one like mail.example.org is needed.</source>
            <translation>服务器名称或地址有误，应如 mail.example.org。</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>端口应为 1 至 65535 的数字。</translation>
        </message>
        <message>
            <source>Over an unprotected connection the password could be read: choose TLS or STARTTLS, or leave the account empty.</source>
            <translation>未加密的连接会泄露密码：请选择 TLS 或 STARTTLS，或将账号留空。</translation>
        </message>
        <message>
            <source>Enter a server first: without one, mails become files in the outbox.</source>
            <translation>请先填写服务器；未设服务器时，邮件以文件形式存入发件箱。</translation>
        </message>
        <message>
            <source>The mail server does not answer. Look at its name, its port and the network cable.</source>
            <translation>邮件服务器无响应。请检查名称、端口和网线。</translation>
        </message>
        <message>
            <source>The server does not offer STARTTLS. Choose TLS, or ask who runs it.</source>
            <translation>服务器不支持 STARTTLS。请改选 TLS，或联系服务器管理员。</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, or is for another name. Choose the certificate of your own authority, and use the name that stands in it.</source>
            <translation>服务器证书不受信任，或与名称不符。请选择本单位证书机构的证书，并使用证书上的名称。</translation>
        </message>
        <message>
            <source>The file with the certificate of your authority cannot be read. Choose it again.</source>
            <translation>证书机构的证书无法读取，请重新选择。</translation>
        </message>
        <message>
            <source>The server refuses the account or its password.</source>
            <translation>服务器拒绝该账号或密码。</translation>
        </message>
        <message>
            <source>The server refuses the sender's address. Use the one that belongs to the account.</source>
            <translation>服务器拒绝发件地址。请使用与账号对应的地址。</translation>
        </message>
        <message>
            <source>The server refuses the recipient's address.</source>
            <translation>服务器拒绝收件地址。</translation>
        </message>
        <message>
            <source>The server refused the message.</source>
            <translation>服务器拒收此邮件。</translation>
        </message>
        <message>
            <source>The connection to the mail server broke off. Whether the message went out is not known.</source>
            <translation>与邮件服务器的连接中断，邮件是否已发出不明。</translation>
        </message>
        <message>
            <source>The outbox cannot be written. Look at the disk.</source>
            <translation>无法写入发件箱，请检查磁盘。</translation>
        </message>
        <message>
            <source>This message is not there any more.</source>
            <translation>此消息已不存在。</translation>
        </message>
        <message>
            <source>Choose whom to notify.</source>
            <translation>请选择要通知的专家。</translation>
        </message>
        <message>
            <source>At most {most} at once.</source>
            <translation>一次最多 {most} 条。</translation>
        </message>
        <message>
            <source>The text is missing.</source>
            <translation>请填写正文。</translation>
        </message>
        <message>
            <source>The text is too long: at most {most} characters.</source>
            <translation>正文过长，最多 {most} 字。</translation>
        </message>
        <message>
            <source>An e-mail needs a subject.</source>
            <translation>电子邮件须有主题。</translation>
        </message>
        <message>
            <source>The text has a placeholder that cannot be filled in: {field}.</source>
            <translation>正文中的占位符“{field}”无法填写。</translation>
        </message>
        <message>
            <source>Only a message that failed can be tried again.</source>
            <translation>只有发送失败的消息可以重发。</translation>
        </message>
        <message>
            <source>No modem can send texts at the moment.</source>
            <translation>目前没有可发短信的通信模块。</translation>
        </message>
        <message>
            <source>It is longer than a SIM may send as a notice in a day. Shorten it or raise the policy's figure.</source>
            <translation>短信长度超过单卡一天可发的通知份额。请缩短内容，或由两人调高策略中的数值。</translation>
        </message>
        <message>
            <source>Waits: the SIM has sent as many texts as notices may have for now.</source>
            <translation>等待中：通知类短信已用完此卡目前可发的份额，稍后自动发送。</translation>
        </message>
        <message>
            <source>The program ended while it was being sent. Whether it went out is not known.</source>
            <translation>发送途中程序退出，是否已发出不明。</translation>
        </message>
        <message>
            <source>It cannot be sent like this. Look at the address.</source>
            <translation>无法按此发送，请检查地址。</translation>
        </message>
        <message>
            <source>The modem was lost while sending.</source>
            <translation>发送途中与通信模块失去连接。</translation>
        </message>
        <message>
            <source>The modem refuses the phone number.</source>
            <translation>通信模块不接受此号码。</translation>
        </message>
        <message>
            <source>The modem refuses the text.</source>
            <translation>通信模块不接受此短信内容。</translation>
        </message>
        <message>
            <source>The modem did not take the text.</source>
            <translation>通信模块未接收短信内容。</translation>
        </message>
        <message>
            <source>The network refused the text.</source>
            <translation>网络拒绝发送此短信。</translation>
        </message>
        <message>
            <source>The network did not answer.</source>
            <translation>网络无响应。</translation>
        </message>
        <message>
            <source>The operator's limit of texts is reached.</source>
            <translation>已达运营商短信发送上限。</translation>
        </message>
        <message>
            <source>In {prompt} the voice reads {word} wrongly. Write {better}.</source>
            <translation>“{prompt}”中“{word}”会读错，请写作“{better}”。</translation>
        </message>
        <message>
            <source>The prompt {prompt} is empty.</source>
            <translation>话术“{prompt}”为空。</translation>
        </message>
        <message>
            <source>In {prompt} a brace stands alone. Placeholders look like {{name}}.</source>
            <translation>“{prompt}”中有单独的花括号，占位符写作 {{name}}。</translation>
        </message>
        <message>
            <source>The prompt {prompt} is longer than {limit} characters.</source>
            <translation>话术“{prompt}”超过 {limit} 个字。</translation>
        </message>
        <message>
            <source>In {prompt} these placeholders are unknown: {names}.</source>
            <translation>“{prompt}”中有未知的占位符：{names}。</translation>
        </message>
        <message>
            <source>For {prompt} the value of {name} is missing.</source>
            <translation>“{prompt}”缺少 {name} 的值。</translation>
        </message>
        <message>
            <source>A placeholder of the template is not closed.</source>
            <translation>通知模板中有未闭合的占位符。</translation>
        </message>
        <message>
            <source>These placeholders of the template are unknown: {fields}.</source>
            <translation>通知模板中有未知的占位符：{fields}。</translation>
        </message>
    </context>
    <context>
        <name>EvidenceTexts</name>
        <message>
            <source>Names of this draw are sealed, and its recording may show them. Watch it once they are open.</source>
            <translation>本次抽取的姓名仍在密封中，录屏可能显示姓名。请在解封后观看。</translation>
        </message>
        <message>
            <source>This piece of the recording is missing, or is not what the log says. It is not shown.</source>
            <translation>这一段录屏缺失，或者与日志记载不符，不予显示。</translation>
        </message>
        <message>
            <source>A draw for project {project} is not over. Close it, or declare it void, then seal the project.</source>
            <translation>项目 {project} 还有抽取没有结束。请先关闭该次抽取，或者声明作废，再封存项目。</translation>
        </message>
        <message>
            <source>A draw for project {project} has no archive yet. Seal it on the draw's page first.</source>
            <translation>项目 {project} 有一次抽取还没有封存档案。请先在该次抽取的页面上封存。</translation>
        </message>
        <message>
            <source>There was no draw for project {project}, so there is nothing to seal.</source>
            <translation>项目 {project} 没有抽取过，没有可以封存的内容。</translation>
        </message>
        <message>
            <source>This archive is being sealed already. Wait until that is done.</source>
            <translation>这份档案正在封存，请等它完成。</translation>
        </message>
        <message>
            <source>Sealing was cancelled. Nothing is left of it.</source>
            <translation>封存已取消，没有留下任何文件。</translation>
        </message>
        <message>
            <source>The archive {name} is there already, but damaged or changed. Move it away and seal again.</source>
            <translation>档案 {name} 已在文件夹中，但已损坏或被改动；请将其移走后重新封存。</translation>
        </message>
        <message>
            <source>The archive needs {needed_mb} MB, only {free_mb} MB are free.</source>
            <translation>封存需要 {needed_mb} MB，仅剩 {free_mb} MB，请清理磁盘。</translation>
        </message>
        <message>
            <source>An archive of this name exists already: {name}.</source>
            <translation>同名档案已存在：{name}。</translation>
        </message>
        <message>
            <source>The audit log is not complete. Nothing was sealed; tell the auditor.</source>
            <translation>审计日志不完整，没有封存，请告知审计员。</translation>
        </message>
        <message>
            <source>The key of {label} cannot be used to encrypt.</source>
            <translation>{label} 的公钥不能用于加密。</translation>
        </message>
        <message>
            <source>{name} changed while it was being sealed. Nothing was sealed.</source>
            <translation>{name} 在封存时被改动，没有封存。</translation>
        </message>
        <message>
            <source>{name} is missing. Nothing was sealed.</source>
            <translation>缺少 {name}，没有封存。</translation>
        </message>
        <message>
            <source>The archive cannot be written. Check the disk and its permissions.</source>
            <translation>档案不能写入，请检查磁盘和权限。</translation>
        </message>
        <message>
            <source>The archive just written does not verify. It was not kept.</source>
            <translation>刚写好的档案验证不通过，没有保留。</translation>
        </message>
        <message>
            <source>This code cannot be read. Type the groups exactly as printed.</source>
            <translation>此码不能识别，请按打印的分组逐字输入。</translation>
        </message>
        <message>
            <source>The document cannot be shown.</source>
            <translation>文件不能显示。</translation>
        </message>
        <message>
            <source>The picture cannot be used as a logo. Choose a PNG or JPEG file.</source>
            <translation>图片不能用作徽标，请选择 PNG 或 JPEG 文件。</translation>
        </message>
        <message>
            <source>The font file {file} is missing. Install the program again.</source>
            <translation>缺少字体文件 {file}，请重新安装程序。</translation>
        </message>
        <message>
            <source>The font file {file} cannot be read. Install the program again.</source>
            <translation>字体文件 {file} 不能读取，请重新安装程序。</translation>
        </message>
        <message>
            <source>{file} is not a picture that can be opened. Use PNG or JPEG.</source>
            <translation>{file} 不是能打开的图片，请用 PNG 或 JPEG。</translation>
        </message>
        <message>
            <source>{file} is too large: at most 100 MB and 60 million pixels. Cut it smaller and try again.</source>
            <translation>{file} 太大（最大 100 MB、6000 万像素），请裁小后再试。</translation>
        </message>
        <message>
            <source>{file} cannot be read. Check the file and its permissions.</source>
            <translation>读不了 {file}，请检查文件和权限。</translation>
        </message>
    </context>
    <context>
        <name>FormTexts</name>
        <message>
            <source>Application for a draw</source>
            <translation>抽取申请表</translation>
        </message>
        <message>
            <source>Draw table</source>
            <translation>抽取表</translation>
        </message>
        <message>
            <source>Sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>This form is not there any more. Choose another one.</source>
            <translation>该表单已不存在，请另选一份。</translation>
        </message>
        <message>
            <source>This form is retired already.</source>
            <translation>该表单已停用。</translation>
        </message>
        <message>
            <source>A file ending in {extension} is no form. Save it in Word as .docx or in Excel as .xlsx, without macros.</source>
            <translation>扩展名为 {extension} 的文件不能用作表单。请在 Word 中另存为 .docx，或在 Excel 中另存为 .xlsx，不带宏。</translation>
        </message>
        <message>
            <source>The file could not be read. Is the stick still in, and is the file closed elsewhere?</source>
            <translation>无法读取文件。请检查 U 盘是否仍插好、文件是否在别处打开。</translation>
        </message>
        <message>
            <source>The file is larger than {most_mb} MB. Make its pictures smaller.</source>
            <translation>文件超过 {most_mb} MB，请压缩其中的图片。</translation>
        </message>
        <message>
            <source>The file is no .{format} document, or it has a password. Open it in Word or Excel, take the password away, and save it again.</source>
            <translation>该文件不是 .{format} 文档，或设有密码。请用 Word 或 Excel 打开，取消密码后重新保存。</translation>
        </message>
        <message>
            <source>The file is damaged or holds what no form needs. Open it in Word or Excel, save it anew, and try again.</source>
            <translation>文件已损坏，或含有表单不需要的内容。请用 Word 或 Excel 打开，另存后再试。</translation>
        </message>
        <message>
            <source>The file needs far too much memory when it is opened. It was not taken.</source>
            <translation>打开该文件需要的内存过大，未予接收。</translation>
        </message>
        <message>
            <source>Reading the form took too long and was stopped. Make it simpler.</source>
            <translation>读取表单时间过长，已停止。请简化表单。</translation>
        </message>
        <message>
            <source>The file holds macros. Save it without them, as .docx or .xlsx.</source>
            <translation>文件含有宏。请另存为不带宏的 .docx 或 .xlsx。</translation>
        </message>
        <message>
            <source>The file holds other files or controls inside. Take them out and save it again.</source>
            <translation>文件内嵌有其他文件或控件。请删除后重新保存。</translation>
        </message>
        <message>
            <source>The file would fetch something from elsewhere when it is opened: a linked picture, a template or a data source. Put the picture into the file, and cut the other links.</source>
            <translation>打开该文件时会从别处读取内容（链接的图片、模板或数据源）。请把图片嵌入文件，并断开其他链接。</translation>
        </message>
        <message>
            <source>“{text}” is no field. Only names stand in double braces; the list beside the table shows them.</source>
            <translation>“{text}”不是字段。双花括号内只能写字段名，可用字段见列表旁的说明。</translation>
        </message>
        <message>
            <source>The file has no field, so nothing could be filled in. Begin with a form to start from.</source>
            <translation>文件中没有字段，无法填入内容。请从起始表单开始制作。</translation>
        </message>
        <message>
            <source>This form has no such fields: {fields}. Correct their names and add the file again.</source>
            <translation>此类表单没有以下字段：{fields}。请改正名称后重新添加。</translation>
        </message>
        <message>
            <source>Fields that begin with row. must stand in a row of a table.</source>
            <translation>以 row. 开头的字段必须写在表格的一行内。</translation>
        </message>
        <message>
            <source>Fields that begin with row. stand in more than one table row. Only one row can be repeated.</source>
            <translation>以 row. 开头的字段出现在多个表格行中，只能有一行重复。</translation>
        </message>
        <message>
            <source>The row that is repeated is merged with rows above or below. Take the cells apart.</source>
            <translation>重复行与上下行合并了单元格，请取消合并。</translation>
        </message>
        <message>
            <source>A formula stands in or under the row that is repeated; it would count the wrong cells. Put it above the row.</source>
            <translation>重复行内或其下方有公式，填入后会算错单元格。请把公式移到该行上方。</translation>
        </message>
        <message>
            <source>The sheet reaches beyond {rows} rows or {columns} columns. Delete the empty rows and columns at its end.</source>
            <translation>工作表超出 {rows} 行或 {columns} 列。请删除末尾的空行和空列。</translation>
        </message>
    </context>
    <context>
        <name>InvitationTexts</name>
        <message>
            <source>open</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>answer unknown</source>
            <translation>答复不明</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
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
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>There is no such text.</source>
            <translation>没有这条短信。</translation>
        </message>
        <message>
            <source>Somebody else has decided this text meanwhile. The list has been read again.</source>
            <translation>这条短信已由他人判定，列表已重新读取。</translation>
        </message>
        <message>
            <source>Nobody is invited for this seat.</source>
            <translation>该席位没有邀请。</translation>
        </message>
        <message>
            <source>This seat is settled already. Who changes his mind after accepting is settled by phone.</source>
            <translation>该席位已有结果。同意之后又改变主意的，请电话核实处理。</translation>
        </message>
        <message>
            <source>The call is over, or an answer has been registered already.</source>
            <translation>通话已结束，或答复已经登记。</translation>
        </message>
        <message>
            <source>The policy of this draw does not let the operator end calls.</source>
            <translation>本次抽取的策略不允许操作员挂断通话。</translation>
        </message>
        <message>
            <source>This invitation is not open any more.</source>
            <translation>这份邀请已不在等待答复。</translation>
        </message>
        <message>
            <source>The expert has no e-mail address in the pool.</source>
            <translation>专家库中没有该专家的邮箱地址。</translation>
        </message>
        <message>
            <source>Names are sealed, and without a mail server the e-mail would lie in the outbox in the clear.</source>
            <translation>姓名仍密封，且未设置邮件服务器，邮件会以明文留在发件箱，因此不发送。</translation>
        </message>
        <message>
            <source>The words are missing.</source>
            <translation>内容不能为空。</translation>
        </message>
        <message>
            <source>The words are too long: at most {most} characters.</source>
            <translation>内容过长，最多 {most} 个字。</translation>
        </message>
        <message>
            <source>The attachment {name} is not in the database. Attach it again.</source>
            <translation>附件 {name} 不在数据库中，请重新添加。</translation>
        </message>
        <message>
            <source>The attachment is larger than {most} MiB; mail servers would refuse it.</source>
            <translation>附件超过 {most} MiB，邮件服务器会拒收。</translation>
        </message>
        <message>
            <source>{prompt} names the expert or the meeting; only the voice can say that, no recording.</source>
            <translation>“{prompt}”要说出专家或会议信息，只能由语音合成，不能用录音代替。</translation>
        </message>
        <message>
            <source>The recording for {prompt} is not in the database. Read it in again.</source>
            <translation>“{prompt}”的录音不在数据库中，请重新导入。</translation>
        </message>
        <message>
            <source>The recording is longer than {most} seconds.</source>
            <translation>录音超过 {most} 秒。</translation>
        </message>
        <message>
            <source>The file is larger than {most} MiB.</source>
            <translation>文件超过 {most} MiB。</translation>
        </message>
        <message>
            <source>The file holds no sound that can be read. Take WAV, MP3, FLAC or OGG.</source>
            <translation>文件中没有可读取的声音，请使用 WAV、MP3、FLAC 或 OGG。</translation>
        </message>
        <message>
            <source>No recorder is installed: install alsa-utils, pulseaudio-utils or pipewire; or read in a file.</source>
            <translation>系统没有录音程序：请安装 alsa-utils、pulseaudio-utils 或 pipewire，或导入声音文件。</translation>
        </message>
        <message>
            <source>Nothing could be recorded. Is a microphone connected and switched on?</source>
            <translation>未能录音。请检查话筒是否已连接并打开。</translation>
        </message>
        <message>
            <source>Nothing was heard. Is the microphone switched on and turned up?</source>
            <translation>没有录到声音。请检查话筒是否已打开、音量是否过低。</translation>
        </message>
        <message>
            <source>No player is installed: install alsa-utils, pulseaudio-utils or pipewire.</source>
            <translation>系统没有播放程序，请安装 alsa-utils、pulseaudio-utils 或 pipewire。</translation>
        </message>
        <message>
            <source>Nothing could be played. Is a loudspeaker connected and switched on?</source>
            <translation>无法播放。扬声器是否已连接并打开？</translation>
        </message>
    </context>
    <context>
        <name>LampTexts</name>
        <message>
            <source>Add this user to the group dialout and sign in to the computer again.</source>
            <translation>请把当前系统用户加入 dialout 组，再重新登录电脑。</translation>
        </message>
        <message>
            <source>Unplug the modem, wait ten seconds and plug it in again.</source>
            <translation>请拔下通信模块，十秒后重新插入。</translation>
        </message>
        <message>
            <source>Choose another port, or plug the modem in.</source>
            <translation>请选择其他串口，或接入通信模块。</translation>
        </message>
        <message>
            <source>Plug in the modem of before, or choose “Use this modem” on the page Modems.</source>
            <translation>请插回原来的模块，或在“通信模块”页选择“启用此模块”。</translation>
        </message>
        <message>
            <source>Have the system administrator enter the PIN on the page Modems.</source>
            <translation>请系统管理员在“通信模块”页输入 PIN 码。</translation>
        </message>
        <message>
            <source>Look the PIN up and have it entered again; after three wrong ones the card is blocked.</source>
            <translation>请核对 PIN 码后重新输入；连续错三次 SIM 卡将被锁死。</translation>
        </message>
        <message>
            <source>Move the antenna or the modem nearer to a window; calls may break off.</source>
            <translation>请把天线或模块移近窗口；信号弱时通话可能中断。</translation>
        </message>
        <message>
            <source>Use it for texts, and call with a modem whose sound is supported.</source>
            <translation>此模块只用于短信；打电话请用支持放音的模块。</translation>
        </message>
        <message>
            <source>Unplug the modem and plug it in again.</source>
            <translation>请拔下模块再插上。</translation>
        </message>
        <message>
            <source>Ask the network operator for its message centre and set it on the SIM card.</source>
            <translation>请向运营商查询短信中心号码，并写入 SIM 卡。</translation>
        </message>
        <message>
            <source>Enter the PUK that came with the SIM card or that the operator tells, or put in another card.</source>
            <translation>输入随 SIM 卡附带或向运营商索取的 PUK 码，或换一张卡。</translation>
        </message>
        <message>
            <source>Take the SIM card out, clean it and put it in again, or replace it.</source>
            <translation>请取出 SIM 卡擦拭后重新插入，或更换 SIM 卡。</translation>
        </message>
        <message>
            <source>Wait a minute; if it stays so, plug the modem in again.</source>
            <translation>请等待一分钟；仍不行请重新插拔通信模块。</translation>
        </message>
        <message>
            <source>Put the SIM card of before back in, or choose “Use this SIM card” on the page Modems; replies to the old number do not arrive here then.</source>
            <translation>请插回原来的 SIM 卡，或在“通信模块”页选择“启用此 SIM 卡”；启用后，发往旧号码的回复不会再收到。</translation>
        </message>
        <message>
            <source>Wait a minute, or move the antenna.</source>
            <translation>请等待一分钟，或调整天线位置。</translation>
        </message>
        <message>
            <source>Check the antenna, or move the modem to a place with reception.</source>
            <translation>请检查天线，或把通信模块移到有信号的位置。</translation>
        </message>
        <message>
            <source>Ask the network operator whether the SIM card is active and allowed for calls.</source>
            <translation>请向运营商核实 SIM 卡是否有效、是否开通通话。</translation>
        </message>
        <message>
            <source>Wait a minute; if it happens again, use another power supply or USB port.</source>
            <translation>请等待一分钟；再次发生请更换电源或 USB 接口。</translation>
        </message>
        <message>
            <source>Make a test call; if nothing is heard, use another line.</source>
            <translation>请拨打测试电话；听不到声音请改用其他线路。</translation>
        </message>
        <message>
            <source>Check the balance of the SIM card and the number of the message centre.</source>
            <translation>请检查 SIM 卡余额和短信中心号码。</translation>
        </message>
        <message>
            <source>Wait until the texts have been read; if it stays so, plug the modem in again.</source>
            <translation>请等待短信读出；仍不行请重新插拔通信模块。</translation>
        </message>
        <message>
            <source>Wait until the line is ready.</source>
            <translation>请等待线路就绪。</translation>
        </message>
        <message>
            <source>Start the program again.</source>
            <translation>请重新启动程序。</translation>
        </message>
        <message>
            <source>Install the program again.</source>
            <translation>请重新安装程序。</translation>
        </message>
        <message>
            <source>It starts again by itself; if it does not, the supervisor goes on after a look at the disk.</source>
            <translation>程序会自动重新启动录屏；未能启动时请检查磁盘，再由监督员恢复。</translation>
        </message>
        <message>
            <source>Wait a minute; if it stays so, start the program again.</source>
            <translation>请等待一分钟；仍不行请重新启动程序。</translation>
        </message>
        <message>
            <source>Free some room on the disk; then operator and supervisor go on.</source>
            <translation>请清理磁盘，再由抽取操作员和监督员恢复抽取。</translation>
        </message>
        <message>
            <source>Check the disk and its permissions.</source>
            <translation>请检查磁盘和权限。</translation>
        </message>
        <message>
            <source>Start the program again; if it fails again, ask support.</source>
            <translation>请重新启动程序；仍失败请联系技术支持。</translation>
        </message>
        <message>
            <source>Close the other program window, or start the computer again.</source>
            <translation>请关闭另一个程序窗口，或重新启动电脑。</translation>
        </message>
        <message>
            <source>Plug the microphone in, or choose another or none under Policies in force.</source>
            <translation>请插好麦克风，或在“现行策略”中改选其他麦克风、改为不录音。</translation>
        </message>
        <message>
            <source>Plug the microphone in; sound comes back by itself. Pictures go on meanwhile.</source>
            <translation>请插好麦克风，声音会自行恢复；其间录屏照常进行。</translation>
        </message>
        <message>
            <source>Connect a screen and start the program again.</source>
            <translation>请接好显示器，再重新启动程序。</translation>
        </message>
        <message>
            <source>On Linux install espeak-ng; on Windows install the Chinese speech pack.</source>
            <translation>Linux 请安装 espeak-ng；Windows 请安装中文语音包。</translation>
        </message>
        <message>
            <source>On Linux install espeak-ng 1.51 or newer; on Windows the Chinese speech pack.</source>
            <translation>Linux 请安装 espeak-ng 1.51 以上版本；Windows 请安装中文语音包。</translation>
        </message>
        <message>
            <source>Try again; if that fails start the computer again.</source>
            <translation>请再试一次；仍不行请重新启动电脑。</translation>
        </message>
        <message>
            <source>Install the speech engine again.</source>
            <translation>请重新安装语音引擎。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请再试一次。</translation>
        </message>
        <message>
            <source>Add a printer in the system's settings; without one save the forms as PDF.</source>
            <translation>请在系统设置中添加打印机；没有打印机时保存为 PDF。</translation>
        </message>
        <message>
            <source>Do not draw on this computer; ask support.</source>
            <translation>请勿在本机抽取，联系技术支持。</translation>
        </message>
        <message>
            <source>Start the program again; if it fails again, restore the backup.</source>
            <translation>请重新启动程序；仍失败请从备份恢复。</translation>
        </message>
    </context>
    <context>
        <name>LineTexts</name>
        <message>
            <source>Free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Calls an expert</source>
            <translation>正在呼叫专家</translation>
        </message>
        <message>
            <source>About to call</source>
            <translation>即将呼叫</translation>
        </message>
        <message>
            <source>Test call</source>
            <translation>试呼</translation>
        </message>
        <message>
            <source>Port open</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>Model and firmware</source>
            <translation>型号与固件</translation>
        </message>
        <message>
            <source>SIM card</source>
            <translation>SIM 卡</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Message centre</source>
            <translation>短信中心</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Sound in calls</source>
            <translation>通话放音</translation>
        </message>
        <message>
            <source>Keys of the person called</source>
            <translation>对方按键</translation>
        </message>
        <message>
            <source>found in the sound</source>
            <translation>从声音中识别</translation>
        </message>
        <message>
            <source>Dialling</source>
            <translation>正在拨号</translation>
        </message>
        <message>
            <source>Rings</source>
            <translation>对方振铃</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已接听</translation>
        </message>
        <message>
            <source>Speaks; press 1 on the phone</source>
            <translation>正在放音，请在电话上按 1</translation>
        </message>
        <message>
            <source>The call was heard, but no key came back.</source>
            <translation>已接听，但没有收到按键。</translation>
        </message>
        <message>
            <source>The phone hung up before a key was pressed.</source>
            <translation>对方未按键就挂断了。</translation>
        </message>
        <message>
            <source>The phone is busy, or the call was refused.</source>
            <translation>对方占线或拒接。</translation>
        </message>
        <message>
            <source>Nobody answered.</source>
            <translation>无人接听。</translation>
        </message>
        <message>
            <source>The call was refused.</source>
            <translation>对方拒接。</translation>
        </message>
        <message>
            <source>The number cannot be reached.</source>
            <translation>号码无法接通。</translation>
        </message>
        <message>
            <source>The network did not carry the call.</source>
            <translation>网络未能接通。</translation>
        </message>
        <message>
            <source>The modem failed during the call.</source>
            <translation>通话中模块发生故障。</translation>
        </message>
        <message>
            <source>The call was answered, but no sound came through.</source>
            <translation>已接听，但没有声音传过去。</translation>
        </message>
        <message>
            <source>The call was ended here.</source>
            <translation>本机结束了通话。</translation>
        </message>
        <message>
            <source>The test sentence could not be spoken.</source>
            <translation>测试语音无法合成。</translation>
        </message>
        <message>
            <source>Passed: heard, and key {key} came back, reported by the modem.</source>
            <translation>通过：已接听，收到按键 {key}（模块上报）。</translation>
        </message>
        <message>
            <source>Passed: heard, and key {key} came back, found in the sound.</source>
            <translation>通过：已接听，收到按键 {key}（从声音中识别）。</translation>
        </message>
        <message>
            <source>All well</source>
            <translation>恢复正常</translation>
        </message>
        <message>
            <source>Unplugged</source>
            <translation>拔出模块</translation>
        </message>
        <message>
            <source>No SIM card</source>
            <translation>没有 SIM 卡</translation>
        </message>
        <message>
            <source>PIN asked for (1234)</source>
            <translation>要求 PIN 码（1234）</translation>
        </message>
        <message>
            <source>PUK asked for (12345678)</source>
            <translation>要求 PUK 码（12345678）</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>没有网络</translation>
        </message>
        <message>
            <source>Weak signal</source>
            <translation>信号弱</translation>
        </message>
        <message>
            <source>Another SIM card</source>
            <translation>换了 SIM 卡</translation>
        </message>
        <message>
            <source>Does not answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>There is no such line any more. Look again.</source>
            <translation>该线路已不存在，请重新查找。</translation>
        </message>
        <message>
            <source>There is nothing to take over: the modem and the SIM card are those of before, or the modem belongs to another line.</source>
            <translation>没有可启用的变化：模块和 SIM 卡与原来相同，或该模块属于另一条线路。</translation>
        </message>
        <message>
            <source>The line is in a call. Check it when the call is over.</source>
            <translation>线路正在通话，请在通话结束后检测。</translation>
        </message>
        <message>
            <source>The line cannot call at the moment. Mend what its state says, then try again.</source>
            <translation>线路目前不能呼叫。请按其状态提示处理后再试。</translation>
        </message>
        <message>
            <source>A PIN has 4 to 8 digits.</source>
            <translation>PIN 码为 4 至 8 位数字。</translation>
        </message>
        <message>
            <source>The SIM card does not ask for a PIN now.</source>
            <translation>SIM 卡目前不要求 PIN 码。</translation>
        </message>
        <message>
            <source>A PUK has 8 digits.</source>
            <translation>PUK 码为 8 位数字。</translation>
        </message>
        <message>
            <source>The SIM card does not ask for its PUK now.</source>
            <translation>SIM 卡现在不要求 PUK 码。</translation>
        </message>
        <message>
            <source>One of the lines has never had a modem. Plug it in and choose “Look again” first.</source>
            <translation>其中一条线路从未接过模块。请先插上模块，再选“重新查找”。</translation>
        </message>
        <message>
            <source>This is no phone number: 5 to 15 digits, an optional + before them.</source>
            <translation>电话号码不正确：应为 5 至 15 位数字，前面可带 +。</translation>
        </message>
        <message>
            <source>Experts are being invited. Make the test call when that is over.</source>
            <translation>正在通知专家，请在通知结束后试呼。</translation>
        </message>
        <message>
            <source>A test call is under way. Wait until it is over.</source>
            <translation>试呼正在进行，请等其结束。</translation>
        </message>
        <message>
            <source>Faults can be rehearsed in practice only, with simulated lines.</source>
            <translation>只有演练模式的模拟线路才能演练故障。</translation>
        </message>
    </context>
    <context>
        <name>PanelTexts</name>
        <message>
            <source>Leader</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>Deputy leader</source>
            <translation>副组长</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>委员</translation>
        </message>
        <message>
            <source>The panel of {project} would have two leaders. Choose one of them.</source>
            <translation>{project} 的专家组会有两位组长，请只保留一位。</translation>
        </message>
    </context>
    <context>
        <name>PoolTexts</name>
        <message>
            <source>The file would fill the memory when unpacked. It was not opened; ask where it comes from.</source>
            <translation>文件经异常压缩，展开后会占满内存，未打开。请核对文件来源。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was imported.</source>
            <translation>已取消，没有导入任何数据。</translation>
        </message>
        <message>
            <source>The classification has faults in {rows} {rows:row|rows}. Mend {rows:it|them}; nothing was imported.</source>
            <translation>专业分类有 {rows} 行错误，请改正，没有导入任何数据。</translation>
        </message>
        <message>
            <source>The file has fewer columns than were chosen. Choose the columns once more.</source>
            <translation>文件的列比选定的少，请重新选定各列。</translation>
        </message>
        <message>
            <source>The chosen row has no column titles, so the choice cannot be kept for other files.</source>
            <translation>选定的标题行没有文字，不能为其他文件记住所选的列。</translation>
        </message>
        <message>
            <source>The import cannot be undone any more: of its experts {drawn} are in a draw, {changed} were changed since, {linked} have leave or other entries. Delete single experts instead.</source>
            <translation>此次导入已不能撤销：所涉专家中 {drawn} 人已进入抽取名单，{changed} 人此后有变更，{linked} 人有请假等其他记录。请改为逐个删除专家。</translation>
        </message>
        <message>
            <source>Please give the reason for undoing the import.</source>
            <translation>请填写撤销导入的理由。</translation>
        </message>
        <message>
            <source>This import has been undone already.</source>
            <translation>此次导入已经撤销。</translation>
        </message>
        <message>
            <source>This import does not exist.</source>
            <translation>没有此次导入。</translation>
        </message>
        <message>
            <source>The file is damaged or not complete. Save it again in Excel and try once more.</source>
            <translation>文件已损坏或不完整，请在 Excel 中重新保存后再试。</translation>
        </message>
        <message>
            <source>The file is empty. Save the workbook again in Excel and choose the new file.</source>
            <translation>文件是空的，请在 Excel 中重新保存后再选择。</translation>
        </message>
        <message>
            <source>The first sheet has no rows. Put the data on the first sheet and save.</source>
            <translation>首个工作表没有数据，请把数据放在首个工作表并保存。</translation>
        </message>
        <message>
            <source>The text file is neither UTF-8 nor GB 18030. Save it as an Excel workbook.</source>
            <translation>文本文件的编码不是 UTF-8 或 GB 18030，请另存为 Excel 工作簿。</translation>
        </message>
        <message>
            <source>This preview is no longer there. Read the file again.</source>
            <translation>此预览已失效，请重新读取文件。</translation>
        </message>
        <message>
            <source>The file is not there any more. Is the stick still plugged in?</source>
            <translation>文件已不在，请检查 U 盘是否已拔出。</translation>
        </message>
        <message>
            <source>The file is larger than {most_mb} MB. Split it.</source>
            <translation>文件超过 {most_mb} MB，请拆分。</translation>
        </message>
        <message>
            <source>The file cannot be read. Is it open elsewhere, or are permissions missing?</source>
            <translation>文件不能读取，请检查是否被其他程序打开或没有权限。</translation>
        </message>
        <message>
            <source>No row with the column titles was found. Missing: {missing}. Put these titles above the data and read the file again.</source>
            <translation>没有找到标题行，缺少：{missing}。请在数据上方补上这些列标题，保存后重新读取。</translation>
        </message>
        <message>
            <source>This is a workbook of experts. Choose “Experts” on the page “Import into the pool”.</source>
            <translation>这是专家表。请在“导入专家库”页面选择“专家”后读取。</translation>
        </message>
        <message>
            <source>This is a workbook of projects. Import it in the list of projects.</source>
            <translation>这是项目表。请在项目列表中导入。</translation>
        </message>
        <message>
            <source>This is a classification. Choose “Specialties” on the page “Import into the pool”.</source>
            <translation>这是专业分类表。请在“导入专家库”页面选择“专业分类”后读取。</translation>
        </message>
        <message>
            <source>There is nothing below the column titles. Fill in one row for each entry, save the file and read it again.</source>
            <translation>列标题下面没有数据。请每行填写一条，保存文件后重新读取。</translation>
        </message>
        <message>
            <source>There is no classification yet. Import the specialties first.</source>
            <translation>还没有专业分类，请先导入专业分类。</translation>
        </message>
        <message>
            <source>This is not an Excel workbook. Choose an .xlsx, .xls, .ods or .csv file.</source>
            <translation>这不是 Excel 工作簿，请选择 .xlsx、.xls、.ods 或 .csv 文件。</translation>
        </message>
        <message>
            <source>Every row was imported; there is no list to save.</source>
            <translation>全部行均已导入，没有未导入清单。</translation>
        </message>
        <message>
            <source>The workbook is protected by a password. Remove the password in Excel and try again.</source>
            <translation>工作簿有密码保护，请在 Excel 中去掉密码后再试。</translation>
        </message>
        <message>
            <source>The pool changed since the preview. Read the file again.</source>
            <translation>预览之后专家库有变动，请重新读取文件。</translation>
        </message>
        <message>
            <source>The sheet asks for too much memory. Delete empty rows and columns, save it and try again.</source>
            <translation>工作表占用内存过大，请删除多余的空行空列，保存后再试。</translation>
        </message>
        <message>
            <source>The sheet has more than {most} rows. Split it.</source>
            <translation>工作表超过 {most} 行，请拆分。</translation>
        </message>
        <message>
            <source>Reading took too long and was ended. Save the file again in Excel and try once more.</source>
            <translation>读取超时，已结束。请在 Excel 中重新保存后再试。</translation>
        </message>
        <message>
            <source>This is a web page with the name of a workbook. Open it in Excel and save it as .xlsx.</source>
            <translation>这是网页文件，请用 Excel 打开后另存为 .xlsx。</translation>
        </message>
        <message>
            <source>Files ending in {extension} cannot be read. Choose .xlsx, .xls, .ods or .csv.</source>
            <translation>不能读取 {extension} 文件，请选择 .xlsx、.xls、.ods 或 .csv 文件。</translation>
        </message>
        <message>
            <source>The file cannot be written. Choose another folder, or close the program that holds it.</source>
            <translation>文件不能写入，请换一个文件夹，或关闭占用它的程序。</translation>
        </message>
        <message>
            <source>This expert does not exist.</source>
            <translation>没有此专家。</translation>
        </message>
        <message>
            <source>Please give the reason for reading plain values.</source>
            <translation>请写明查看明文的理由。</translation>
        </message>
        <message>
            <source>A condition is not complete or not understood. Look at the marked lines.</source>
            <translation>有条件不完整或无法识别，请检查标出的条件行。</translation>
        </message>
        <message>
            <source>Too many conditions: at most {most}, in groups at most {deepest} deep.</source>
            <translation>条件过多：最多 {most} 个，条件组最多嵌套 {deepest} 层。</translation>
        </message>
        <message>
            <source>A scene needs a name of 1 to {most} characters.</source>
            <translation>请为常用场景取名，1 至 {most} 个字。</translation>
        </message>
        <message>
            <source>You have another scene with the name {name}. Choose another name.</source>
            <translation>您已有名为“{name}”的常用场景，请换一个名称。</translation>
        </message>
        <message>
            <source>You have {most} scenes already. Delete one that is no longer needed.</source>
            <translation>您已保存 {most} 个常用场景，请先删除不再需要的场景。</translation>
        </message>
        <message>
            <source>This scene is not there any more, or it belongs to somebody else.</source>
            <translation>该常用场景已不存在，或属于其他人。</translation>
        </message>
        <message>
            <source>There is no specialty with the code {specialty} any more. Open the page again.</source>
            <translation>代码为 {specialty} 的专业领域已不存在，请重新打开本页。</translation>
        </message>
        <message>
            <source>“{specialty}” cannot be a code: letters A to Z, digits, dot and hyphen, at most 32.</source>
            <translation>“{specialty}”不能作为代码：只能使用字母 A–Z、数字、点和连字符，最多 32 位。</translation>
        </message>
        <message>
            <source>The code {specialty} belongs to {name} already. Choose another one.</source>
            <translation>代码 {specialty} 已用于“{name}”，请换一个代码。</translation>
        </message>
        <message>
            <source>A specialty needs a name of at most {most} characters.</source>
            <translation>请填写专业领域名称，最多 {most} 个字。</translation>
        </message>
        <message>
            <source>At most {most} other names, each of at most 100 characters.</source>
            <translation>别名最多 {most} 个，每个最多 100 个字。</translation>
        </message>
        <message>
            <source>The classification has {most} levels: there is no room for this below that entry.</source>
            <translation>专业分类共 {most} 级，该条目之下放不下。</translation>
        </message>
        <message>
            <source>{name} cannot go below itself.</source>
            <translation>“{name}”不能移到自身之下。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，未作任何更改。</translation>
        </message>
        <message>
            <source>This can no longer be taken back.</source>
            <translation>此操作已无法撤销。</translation>
        </message>
        <message>
            <source>Somebody has changed the same specialties since; this can no longer be taken back.</source>
            <translation>相同的专业领域此后又被修改，此操作已无法撤销。</translation>
        </message>
        <message>
            <source>A tag has 1 to {most} characters and no comma, semicolon or line break.</source>
            <translation>标签为 1 至 {most} 个字，不能含逗号、顿号、分号或换行。</translation>
        </message>
        <message>
            <source>Cancelled. No file was written.</source>
            <translation>已取消，未生成文件。</translation>
        </message>
        <message>
            <source>This export is not there any more. Start it again.</source>
            <translation>本次导出已失效，请重新导出。</translation>
        </message>
        <message>
            <source>One of these fields does not leave the pool freely. Take it out of the choice.</source>
            <translation>所选字段中有不能直接导出的字段，请去掉后再试。</translation>
        </message>
        <message>
            <source>Choose at least one field.</source>
            <translation>请至少选择一个字段。</translation>
        </message>
        <message>
            <source>A sheet holds {most} rows. Save the list as .csv, or narrow the conditions.</source>
            <translation>一个工作表最多 {most} 行，请改存为 .csv，或缩小查询条件。</translation>
        </message>
    </context>
    <context>
        <name>PoolFileTexts</name>
        <message>
            <source>{expert_no} was changed by {name} in the meantime. Open it again and repeat your change.</source>
            <translation>{expert_no} 已被{name}修改。请重新打开后再改一次。</translation>
        </message>
        <message>
            <source>The mobile number belongs to {expert_no} {name}, {employer}. Check who has it now.</source>
            <translation>该手机号码属于 {expert_no} {name}（{employer}）。请核对号码现由谁使用。</translation>
        </message>
        <message>
            <source>The ID number belongs to {expert_no} {name}, {employer}. The person is in the pool already.</source>
            <translation>该身份证号属于 {expert_no} {name}（{employer}）。此人已在库中。</translation>
        </message>
        <message>
            <source>The entry cannot be stored yet: {fields} {fields:field is|fields are} not in order.</source>
            <translation>尚不能保存：有 {fields} 项填写不符合要求。</translation>
        </message>
        <message>
            <source>Case {case_no} by {name} waits for this expert. It has to be decided or taken back first.</source>
            <translation>该专家有{name}提交的审核事项 {case_no}，须先有结果或撤回。</translation>
        </message>
        <message>
            <source>{expert_no} was changed since this was asked for. Return the case so that it is looked at.</source>
            <translation>{expert_no} 在提交之后又有修改。请退回此事项，由申请人重新核对。</translation>
        </message>
        <message>
            <source>The credit code belongs to {expert_no} {employer}, a unit in the pool. Edit that one instead.</source>
            <translation>该信用代码属于库中单位 {expert_no} {employer}。请修改该单位的资料。</translation>
        </message>
        <message>
            <source>{expert_no} stays what it is, person or unit. Enter the other one anew.</source>
            <translation>{expert_no} 的性质（个人或单位）不能更改。请另行录入。</translation>
        </message>
        <message>
            <source>{expert_no} is deleted. Restore the expert before changing anything.</source>
            <translation>{expert_no} 已删除，请先恢复再修改。</translation>
        </message>
        <message>
            <source>{expert_no} has no such version any more. Open the page again.</source>
            <translation>{expert_no} 没有这个版本，请重新打开页面。</translation>
        </message>
        <message>
            <source>The file is too large: at most {most_mb} MB, a picture at most 40 megapixels.</source>
            <translation>文件过大：不超过 {most_mb} MB，图片不超过 4000 万像素。</translation>
        </message>
        <message>
            <source>Only JPEG, PNG and PDF are kept, a photo as JPEG or PNG. Its name does not count.</source>
            <translation>只保存 JPEG、PNG、PDF，照片限 JPEG、PNG；以内容为准，不看文件名。</translation>
        </message>
        <message>
            <source>The file is damaged or not complete.</source>
            <translation>文件已损坏或不完整。</translation>
        </message>
        <message>
            <source>The PDF has scripts, attachments or a password. Print it to a new PDF and take that one.</source>
            <translation>该 PDF 含脚本、附件或设有密码。请另打印为新的 PDF 后再选。</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>文件无法读取。</translation>
        </message>
        <message>
            <source>This file is not there any more.</source>
            <translation>该文件已不在。</translation>
        </message>
        <message>
            <source>Files are handed in until the first level has decided, or while the application is returned.</source>
            <translation>第一级审核作出决定前，或申请被退回修改时，才能提交附件。</translation>
        </message>
        <message>
            <source>The very same file is there already.</source>
            <translation>相同的文件已在库中。</translation>
        </message>
        <message>
            <source>At most {most} files for one expert.</source>
            <translation>每位专家最多 {most} 个文件。</translation>
        </message>
        <message>
            <source>Please give a reason.</source>
            <translation>请填写事由。</translation>
        </message>
        <message>
            <source>The field needs a name of at most {most} characters, without spaces at its ends.</source>
            <translation>字段须有名称，不超过 {most} 个字，首尾无空格。</translation>
        </message>
        <message>
            <source>“{name}” is the name of another column already. Choose a different one.</source>
            <translation>“{name}”已是另一列的名称，请换一个。</translation>
        </message>
        <message>
            <source>At most {most} fields can be defined.</source>
            <translation>最多可定义 {most} 个字段。</translation>
        </message>
        <message>
            <source>Experts have values in “{name}”, so its kind stays. Define another field.</source>
            <translation>已有专家填写“{name}”，其类型不能再改。请另外定义一个字段。</translation>
        </message>
        <message>
            <source>Files are added once the expert is in the pool, so the field {name} cannot be required.</source>
            <translation>附件须在专家入库后添加，字段“{name}”不能设为必填。</translation>
        </message>
        <message>
            <source>Only text and choices that are not personal can be searched: take the mark from {name}.</source>
            <translation>只有非个人信息的文字、选项字段可供搜索，请取消“{name}”的搜索标记。</translation>
        </message>
        <message>
            <source>There is no custom field for this file any more. Open the expert's page again.</source>
            <translation>此附件所属的自定义字段已不存在。请重新打开该专家的页面。</translation>
        </message>
        <message>
            <source>“{name}” is a choice: enter what can be chosen, one a line.</source>
            <translation>“{name}”是选项，请填写可选内容，每行一个。</translation>
        </message>
        <message>
            <source>Choices must differ, be short, and number at most {most}.</source>
            <translation>选项不得重复，文字要短，最多 {most} 个。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有任何修改。</translation>
        </message>
    </context>
    <context>
        <name>ProjectTexts</name>
        <message>
            <source>Please enter the project's name.</source>
            <translation>请输入项目名称。</translation>
        </message>
        <message>
            <source>The project number may hold letters, digits and dashes only.</source>
            <translation>项目编号只能含字母、数字和横线。</translation>
        </message>
        <message>
            <source>This project number exists already.</source>
            <translation>此项目编号已存在。</translation>
        </message>
        <message>
            <source>Please enter the time of the bid opening.</source>
            <translation>请输入开标时间。</translation>
        </message>
        <message>
            <source>Nobody approves a project of their own. Another reviewer is needed.</source>
            <translation>不能审核自己提交的项目，请由其他审核员审核。</translation>
        </message>
        <message>
            <source>Please enter the place of the panel meeting.</source>
            <translation>请输入评审地点。</translation>
        </message>
        <message>
            <source>Draw {draw} of this project was frozen, so the project stays as it was approved. An amendment would belong to another project and draw.</source>
            <translation>本项目的抽取 {draw} 已冻结，项目须保持审核通过时的内容。如需变更，请另建项目、另行抽取。</translation>
        </message>
        <message>
            <source>This project was never approved: it is refused as a whole.</source>
            <translation>该项目从未通过审核，请按整个项目办理不通过。</translation>
        </message>
        <message>
            <source>What is reviewed is an amendment: refuse the amendment, and the approved version holds.</source>
            <translation>正在审核的是变更：请办理“变更不通过”，原通过的内容仍然有效。</translation>
        </message>
        <message>
            <source>Nothing was changed, so there is nothing to review again.</source>
            <translation>内容没有改动，无需重新审核。</translation>
        </message>
        <message>
            <source>Please give the reason.</source>
            <translation>请填写理由。</translation>
        </message>
        <message>
            <source>The number of seats is a whole number from 1 to {most}.</source>
            <translation>席位数为 1 到 {most} 的整数。</translation>
        </message>
        <message>
            <source>This project does not exist.</source>
            <translation>没有此项目。</translation>
        </message>
        <message>
            <source>This is not possible in the project's present state.</source>
            <translation>项目的当前状态不能这样做。</translation>
        </message>
        <message>
            <source>The project number is missing. Fill it in.</source>
            <translation>缺少项目编号，请填写。</translation>
        </message>
        <message>
            <source>An earlier row of this file has the same project number. Keep one of them.</source>
            <translation>与本文件前面的行项目编号重复，请只留一行。</translation>
        </message>
        <message>
            <source>The project's name is missing. Fill it in.</source>
            <translation>缺少项目名称，请填写。</translation>
        </message>
        <message>
            <source>A cell holds too much text. Shorten it.</source>
            <translation>单元格文字过长，请缩短。</translation>
        </message>
        <message>
            <source>A cell holds an error of Excel. Mend the formula, or type the value.</source>
            <translation>单元格为 Excel 错误值，请修正公式或直接填写。</translation>
        </message>
        <message>
            <source>The budget is not an amount. Enter a number, in ten thousand yuan.</source>
            <translation>预算金额不是数值，请以万元为单位填写数值。</translation>
        </message>
        <message>
            <source>The time of the bid opening is not a date. Write it like 2026-11-23 09:30.</source>
            <translation>开标时间不是日期，请按 2026-11-23 09:30 的格式填写。</translation>
        </message>
        <message>
            <source>Seats, purchaser's representatives and days are whole numbers. Correct them.</source>
            <translation>人数和天数须为数值，请改正。</translation>
        </message>
        <message>
            <source>A specialty is not in the classification. Use its code or its exact name.</source>
            <translation>专业不在专业分类中，请填写专业代码或准确名称。</translation>
        </message>
    </context>
    <context>
        <name>RequestTexts</name>
        <message>
            <source>A request in this form holds {most} experts at the most. Choose fewer, or another form.</source>
            <translation>这种形式每次最多申请 {most} 名专家。请减少人数或改用其他形式。</translation>
        </message>
        <message>
            <source>Photos and attachments leave in a ZIP only: choose that form, or leave them out.</source>
            <translation>照片和附件只能以压缩包形式取出：请选择该形式，或不勾选照片和附件。</translation>
        </message>
        <message>
            <source>The photos and attachments are more than {most} MB together. Ask for fewer experts at a time.</source>
            <translation>照片和附件合计超过 {most} MB。请分批申请，减少每次的专家人数。</translation>
        </message>
        <message>
            <source>Say what the data are for, in {most} characters at the most.</source>
            <translation>请填写用途，最多 {most} 个字。</translation>
        </message>
        <message>
            <source>Say who receives the data, in {most} characters at the most.</source>
            <translation>请填写接收方，最多 {most} 个字。</translation>
        </message>
        <message>
            <source>The last day for fetching lies between today and {last}.</source>
            <translation>取件期限须在今天至 {last} 之间。</translation>
        </message>
        <message>
            <source>The file can be fetched from 1 to {most} times.</source>
            <translation>取件次数为 1 至 {most} 次。</translation>
        </message>
        <message>
            <source>This is not an age public key. It begins with age1 and has 62 characters; ask the recipient.</source>
            <translation>这不是 age 公钥。公钥以 age1 开头，共 62 个字符，请向接收方核实。</translation>
        </message>
        <message>
            <source>A PDF opens with a password only. Choose the workbook, or leave the key out.</source>
            <translation>PDF 只能用密码打开。请改选工作簿，或不填公钥。</translation>
        </message>
        <message>
            <source>The file can be fetched once the last level has approved the request.</source>
            <translation>最后一级批准后方可取件。</translation>
        </message>
        <message>
            <source>The time for this request was over on {day}. Hand a new one in.</source>
            <translation>本申请的取件期限 {day} 已过，请重新申请。</translation>
        </message>
        <message>
            <source>The file was fetched as often as was approved. Hand a new request in.</source>
            <translation>批准的取件次数已用完，请重新申请。</translation>
        </message>
        <message>
            <source>Data requests need at least one level of review.</source>
            <translation>数据申请至少须有一级审批。</translation>
        </message>
        <message>
            <source>Only the security administrator sets who decides on data requests. Put those levels back.</source>
            <translation>数据申请的审批级别只能由安全管理员设定，请恢复原设置。</translation>
        </message>
    </context>
    <context>
        <name>SelectionTexts</name>
        <message>
            <source>Drawn at random</source>
            <translation>随机抽取</translation>
        </message>
        <message>
            <source>Manual selection</source>
            <translation>人工抽取</translation>
        </message>
        <message>
            <source>Allotment</source>
            <translation>专家分配</translation>
        </message>
        <message>
            <source>Naming</source>
            <translation>指定专家</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>人工</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>分配</translation>
        </message>
        <message>
            <source>The experts of this plan are named, not drawn: there is no secret and no dice.</source>
            <translation>本方案的专家由人指定，不是抽取：没有密值，也不掷骰子。</translation>
        </message>
        <message>
            <source>This plan is for a draw at random. Nobody can be named for it.</source>
            <translation>本方案是随机抽取，不能指定专家。</translation>
        </message>
        <message>
            <source>A later attempt keeps the way of the first: a void draw is not followed by naming, nor the other way round. End this draw for good and plan another.</source>
            <translation>同一次抽取的后续各次沿用第一次的方式：随机抽取作废后不能改为指定，指定作废后也不能改为抽取。请彻底结束本次抽取，另立方案。</translation>
        </message>
        <message>
            <source>Write why the experts are named instead of drawn, in at least {least} characters.</source>
            <translation>请写明为什么指定专家而不随机抽取，至少 {least} 个字。</translation>
        </message>
        <message>
            <source>Attach the document that naming the experts rests on (PDF or picture).</source>
            <translation>请上传指定专家所依据的文件（PDF 或图片）。</translation>
        </message>
        <message>
            <source>Write who assigned the experts, and the number of the document.</source>
            <translation>请填写分配专家的单位和文号。</translation>
        </message>
        <message>
            <source>There is no seat {place} in this plan.</source>
            <translation>方案中没有席位 {place}。</translation>
        </message>
        <message>
            <source>Somebody is named for seat {place} already. Take him off the list first.</source>
            <translation>席位 {place} 已经指定了专家，请先将其移出名单。</translation>
        </message>
        <message>
            <source>This expert is on the list already; each can be named once.</source>
            <translation>该专家已在名单中；每人只能指定一次。</translation>
        </message>
        <message>
            <source>This expert came into the pool after the freeze and cannot be named any more.</source>
            <translation>该专家在名单冻结后才入库，不能指定。</translation>
        </message>
        <message>
            <source>This expert is not eligible for this draw and cannot be named ({reasons}).</source>
            <translation>该专家不具备本次资格，不能指定（{reasons}）。</translation>
        </message>
        <message>
            <source>This expert does not meet the conditions of group {group}.</source>
            <translation>该专家不符合 {group} 组的条件。</translation>
        </message>
        <message>
            <source>A group has at most {most} substitutes.</source>
            <translation>每组候补最多 {most} 人。</translation>
        </message>
        <message>
            <source>Seats without anybody named: {count}. Name an expert for each of them.</source>
            <translation>还有 {count} 个席位没有指定专家，请逐一指定。</translation>
        </message>
        <message>
            <source>The plan lets at most {most} of one employer sit on the panel.</source>
            <translation>方案规定同一法人最多 {most} 人。</translation>
        </message>
        <message>
            <source>For an allotment there is no list to choose from: its document names the experts.</source>
            <translation>专家分配没有可供挑选的名单：人员由文件载明。</translation>
        </message>
        <message>
            <source>{count} eligible {count:expert has|experts have} this name. Enter the expert's number.</source>
            <translation>有 {count} 名有资格的专家同名，请输入专家编号。</translation>
        </message>
        <message>
            <source>No eligible expert has exactly this name, and nobody this number. By the number you learn why somebody is not eligible.</source>
            <translation>没有这个姓名的有资格专家，也没有这个编号的专家。输入编号可以得知某人为什么没有资格。</translation>
        </message>
        <message>
            <source>This expert became unavailable after the freeze ({reason}).</source>
            <translation>该专家在名单冻结后变为不可参加（{reason}）。</translation>
        </message>
        <message>
            <source>This expert is not on the list.</source>
            <translation>该专家不在名单中。</translation>
        </message>
        <message>
            <source>The list was fixed by two people and does not change any more.</source>
            <translation>名单已由两人确认，不再更改。</translation>
        </message>
    </context>
    <context>
        <name>StationTexts</name>
        <message>
            <source>This belongs to a department outside your data scope. Nothing was done. Whoever sees all can do it, or the system administrator widens your scope.</source>
            <translation>该内容属于您数据范围之外的部门，未作任何操作。请由数据范围为“全部”的人员办理，或请系统管理员调整您的数据范围。</translation>
        </message>
        <message>
            <source>The code is missing, or longer than {most} characters.</source>
            <translation>部门代码未填写，或超过 {most} 个字符。</translation>
        </message>
        <message>
            <source>There is a department with the code {department}.</source>
            <translation>已有代码为 {department} 的部门。</translation>
        </message>
        <message>
            <source>The name is missing, or longer than {most} characters.</source>
            <translation>部门名称未填写，或超过 {most} 个字符。</translation>
        </message>
        <message>
            <source>There is a department named {name}. Names are what experts and projects are matched by: choose another one.</source>
            <translation>已有名为“{name}”的部门。专家和项目按名称对应部门，请换一个名称。</translation>
        </message>
        <message>
            <source>There is no department named {name} in use. Correct the name, or have the department made first.</source>
            <translation>没有名为“{name}”的在用部门。请更正名称，或先由系统管理员新建、启用该部门。</translation>
        </message>
        <message>
            <source>Departments have at most {most} levels. Choose another place.</source>
            <translation>部门最多 {most} 级，请另选上级部门。</translation>
        </message>
        <message>
            <source>{name} still has experts ({experts}, deleted ones included), projects ({projects}), accounts ({accounts}) or departments below it ({departments}). Merge it into another department instead.</source>
            <translation>{name} 仍有专家 {experts} 人（含已删除）、项目 {projects} 个、账号 {accounts} 个、下级部门 {departments} 个，不能移除。请改为并入其他部门。</translation>
        </message>
        <message>
            <source>{name} cannot be part of a department below itself.</source>
            <translation>“{name}”不能归入自己的下级部门。</translation>
        </message>
        <message>
            <source>Tick where the account belongs: a department, or the organisation itself.</source>
            <translation>请勾选账号所属的部门，或“单位本级”。</translation>
        </message>
        <message>
            <source>The last key slot cannot be removed: nobody could open the workstation any more.</source>
            <translation>不能删除最后一个密钥槽，否则无人能打开工作站。</translation>
        </message>
        <message>
            <source>This account cannot open the workstation. An administrator or supervisor must sign in first.</source>
            <translation>此账号不能打开工作站，请管理员或监督员先登录。</translation>
        </message>
        <message>
            <source>A rule says nothing sensible. Keep one to ten characters at the ends, or choose another way.</source>
            <translation>有一条规则没有意义。请在首尾保留 1 至 10 个字符，或改用其他方式。</translation>
        </message>
        <message>
            <source>Somebody has changed the masking rules meanwhile. Open the page again.</source>
            <translation>脱敏规则已被他人修改，请重新打开本页。</translation>
        </message>
        <message>
            <source>Nothing was changed, so there is nothing to save.</source>
            <translation>没有改动，无需保存。</translation>
        </message>
        <message>
            <source>Please give the reason.</source>
            <translation>请填写理由。</translation>
        </message>
        <message>
            <source>Plain reading lasts at most {most} minutes. Choose one of the offered lengths.</source>
            <translation>明文查看最长 {most} 分钟，请从给出的时长中选择。</translation>
        </message>
        <message>
            <source>Nobody changes the state of their own account.</source>
            <translation>不能更改自己账号的状态。</translation>
        </message>
        <message>
            <source>This is not a recovery key. It has eight groups of letters and digits.</source>
            <translation>恢复密钥的格式不正确，请按打印的分组输入。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing of this step was kept; free some room and repeat it.</source>
            <translation>磁盘已满，此步没有保存，请清理磁盘后重做。</translation>
        </message>
        <message>
            <source>The database is not there. Restore the backup.</source>
            <translation>数据库文件不在，请从备份恢复。</translation>
        </message>
        <message>
            <source>The database was written by a newer version of the program. Install that version.</source>
            <translation>数据库由更新版本的程序写成，请安装该版本。</translation>
        </message>
        <message>
            <source>The database library cannot encrypt. Install the program again.</source>
            <translation>数据库组件不能加密，请重新安装程序。</translation>
        </message>
        <message>
            <source>The database was written by an older version of the program. Start it once.</source>
            <translation>数据库由较早版本的程序写成，请先启动一次程序。</translation>
        </message>
        <message>
            <source>The key slots are damaged. Open the workstation with the recovery key.</source>
            <translation>密钥槽已损坏，请用恢复密钥打开工作站。</translation>
        </message>
        <message>
            <source>The database cannot be used at the moment. Nothing of this step was kept.</source>
            <translation>数据库目前不能使用，此步没有保存。</translation>
        </message>
        <message>
            <source>Account or password is wrong, or the database belongs to another station.</source>
            <translation>账号或密码不正确，或数据库属于另一台工作站。</translation>
        </message>
        <message>
            <source>This workstation has been set up already.</source>
            <translation>本工作站已经初始化。</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Check the disk and its permissions.</source>
            <translation>数据文件夹不能写入，请检查磁盘和权限。</translation>
        </message>
        <message>
            <source>The program is already running on this data folder: {user} on {host}, process {pid}, since {since}. Use that window.</source>
            <translation>程序已在使用此数据文件夹：{host} 上的 {user}，进程 {pid}，自 {since}。请使用已打开的窗口。</translation>
        </message>
        <message>
            <source>This seal was closed for another supervisor. That person must open it.</source>
            <translation>此密封由另一位监督员封存，须由本人打开。</translation>
        </message>
        <message>
            <source>The holidays of {year} are not known yet. Enter them in the settings.</source>
            <translation>还没有 {year} 年的节假日安排，请在设置中录入。</translation>
        </message>
        <message>
            <source>The sound of this modem goes through its sound card. Install arecord and aplay (alsa-utils).</source>
            <translation>该模块的声音经其声卡传送，请安装 arecord 和 aplay（alsa-utils）。</translation>
        </message>
        <message>
            <source>This modem has no port for sound; calls cannot speak on it.</source>
            <translation>此通信模块没有声音端口，不能语音通话。</translation>
        </message>
        <message>
            <source>A recording of this call exists already.</source>
            <translation>此通话的录音已存在。</translation>
        </message>
        <message>
            <source>This line does not exist any more.</source>
            <translation>没有此线路。</translation>
        </message>
        <message>
            <source>A text of the modem could not be read.</source>
            <translation>有一条短信不能识别。</translation>
        </message>
        <message>
            <source>Printing is not set up on this computer. Save the form as PDF.</source>
            <translation>本机没有打印服务，请保存为 PDF。</translation>
        </message>
        <message>
            <source>This computer prints files only. Save the sheet as PDF and print that.</source>
            <translation>本机只能打印文件，请先存为 PDF 再打印。</translation>
        </message>
        <message>
            <source>The printer did not take the form. Save it as PDF, or try again.</source>
            <translation>打印机没有接受，请保存为 PDF 或再试一次。</translation>
        </message>
        <message>
            <source>The screens are being recorded already.</source>
            <translation>已经在录屏。</translation>
        </message>
        <message>
            <source>The disk is full; the recording stopped and the draw waits. Free some room on the disk; then operator and supervisor go on.</source>
            <translation>磁盘已满，录屏已停止，抽取暂停。请清理磁盘，然后由操作员和监督员共同继续。</translation>
        </message>
        <message>
            <source>The recording cannot be written to the disk.</source>
            <translation>录屏不能写入磁盘。</translation>
        </message>
        <message>
            <source>A recorded piece could not be encrypted, most likely because the disk is full. It is kept as it is and the draw waits. Free some room on the disk; then operator and supervisor go on.</source>
            <translation>一段录屏未能加密，多半是磁盘已满。该段原样保留，抽取暂停。请清理磁盘，然后由操作员和监督员共同继续。</translation>
        </message>
        <message>
            <source>The recorder cannot read this piece of the recording.</source>
            <translation>无法读出这一段录屏。</translation>
        </message>
        <message>
            <source>The video encoder failed.</source>
            <translation>视频编码失败。</translation>
        </message>
        <message>
            <source>Another recording still uses this folder.</source>
            <translation>另一个录屏仍在使用此文件夹。</translation>
        </message>
        <message>
            <source>There is no screen to record.</source>
            <translation>没有可录制的屏幕。</translation>
        </message>
        <message>
            <source>The speech engine gave no usable sound.</source>
            <translation>语音引擎没有给出可用的声音。</translation>
        </message>
    </context>
    <context>
        <name>UpkeepTexts</name>
        <message>
            <source>A request for this expert waits for a decision already: case {case_no}.</source>
            <translation>该专家已有待审批的申请：{case_no}。请等待审批结果，或先撤回该申请。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is on the deleted list. Restore the expert first.</source>
            <translation>专家 {expert_no} 在删除名单中，请先恢复。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is on the deleted list already.</source>
            <translation>专家 {expert_no} 已在删除名单中。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is not on the deleted list; somebody has restored the expert.</source>
            <translation>专家 {expert_no} 不在删除名单中，可能已被恢复。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is frozen already. Lift the freeze first to set another period.</source>
            <translation>专家 {expert_no} 已冻结。如需改变期限，请先解冻。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is on the blacklist already.</source>
            <translation>专家 {expert_no} 已在黑名单中。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is not frozen; somebody has lifted it, or it has ended.</source>
            <translation>专家 {expert_no} 未处于冻结状态，可能已解冻或期限已满。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is not on the blacklist; it was lifted, or it has ended.</source>
            <translation>专家 {expert_no} 不在黑名单中，可能已解除或期限已满。</translation>
        </message>
        <message>
            <source>Expert {expert_no} has leave from {starts} to {ends}. Choose other days, or end it first.</source>
            <translation>专家 {expert_no} 在 {starts} 至 {ends} 已有请假。请改选日期，或先结束该请假。</translation>
        </message>
        <message>
            <source>This leave of expert {expert_no} is over already.</source>
            <translation>专家 {expert_no} 的该次请假已结束。</translation>
        </message>
        <message>
            <source>This leave does not exist any more.</source>
            <translation>该请假记录不存在。</translation>
        </message>
        <message>
            <source>The last day, {day}, has passed already. Choose a later one.</source>
            <translation>截止日期 {day} 已过，请选择更晚的日期。</translation>
        </message>
        <message>
            <source>The last day, {ends}, is before the first, {starts}.</source>
            <translation>结束日期 {ends} 早于开始日期 {starts}。</translation>
        </message>
        <message>
            <source>Choose at least one expert.</source>
            <translation>请至少选择一名专家。</translation>
        </message>
        <message>
            <source>At most {most} experts can be done at once. Choose fewer.</source>
            <translation>一次最多处理 {most} 名专家，请减少选择。</translation>
        </message>
        <message>
            <source>Say until when the new term lasts.</source>
            <translation>请填写新聘期的截止日期。</translation>
        </message>
        <message>
            <source>The term of expert {expert_no} lasts until {day} already.</source>
            <translation>专家 {expert_no} 的聘期已到 {day}，不早于新的截止日期。</translation>
        </message>
        <message>
            <source>This round of the annual check does not exist.</source>
            <translation>该年检批次不存在。</translation>
        </message>
        <message>
            <source>Give the round a name.</source>
            <translation>请填写年检名称。</translation>
        </message>
        <message>
            <source>The round “{name}” is still open. Close it first.</source>
            <translation>年检“{name}”尚未结束，请先结束。</translation>
        </message>
        <message>
            <source>No expert is in this scope.</source>
            <translation>该范围内没有专家。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is not in this round.</source>
            <translation>专家 {expert_no} 不在本次年检范围内。</translation>
        </message>
        <message>
            <source>Expert {expert_no} has done the check already.</source>
            <translation>专家 {expert_no} 已完成本次年检。</translation>
        </message>
        <message>
            <source>This round is closed already.</source>
            <translation>本次年检已结束。</translation>
        </message>
        <message>
            <source>“{unit}” is not the name of a unit.</source>
            <translation>“{unit}”不是有效的单位名称。</translation>
        </message>
        <message>
            <source>The name of a unit has at most {most} characters.</source>
            <translation>单位名称最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>At most {most} units can be kept.</source>
            <translation>最多填写 {most} 个单位。</translation>
        </message>
        <message>
            <source>“{unit}”: the last year is before the first.</source>
            <translation>“{unit}”：结束年份早于开始年份。</translation>
        </message>
        <message>
            <source>Choose two different experts to merge.</source>
            <translation>请选两位不同的专家合并。</translation>
        </message>
        <message>
            <source>A person and a unit cannot be merged. Choose two of one kind.</source>
            <translation>个人与单位不能合并。请选择同一性质的两条。</translation>
        </message>
        <message>
            <source>Deletions need an approval here, so entries are not merged at once. Take over the values by hand and ask for the deletion of the other entry.</source>
            <translation>本单位删除专家须经审批，不能直接合并。请先手工补齐资料，再申请删除另一份。</translation>
        </message>
        <message>
            <source>Expert {expert_no} stands in a draw that is not over. Wait until it is closed or void.</source>
            <translation>专家 {expert_no} 在尚未结束的抽取中，请待该抽取结束或作废后再办。</translation>
        </message>
        <message>
            <source>Expert {expert_no} is frozen, blacklisted or on leave. Keep this entry, or end that first.</source>
            <translation>专家 {expert_no} 已冻结、列入黑名单或在请假。请保留这一份，或先解除。</translation>
        </message>
        <message>
            <source>Expert {expert_no} was not merged into another, or was restored already.</source>
            <translation>专家 {expert_no} 没有并入其他专家，或已经恢复。</translation>
        </message>
        <message>
            <source>Expert {expert_no} was changed since the merge, so it cannot be undone any more.</source>
            <translation>合并后专家 {expert_no} 的资料已有改动，不能再撤销合并。</translation>
        </message>
        <message>
            <source>The check was cancelled. What an earlier check found is still there.</source>
            <translation>检查已取消，上次检查的结果仍保留。</translation>
        </message>
        <message>
            <source>Expert {expert_no} does not have this fault any more, or it was decided already. Load the list again.</source>
            <translation>专家 {expert_no} 已无此问题，或已作认定。请刷新列表。</translation>
        </message>
        <message>
            <source>Is on the deleted list</source>
            <translation>已在删除名单</translation>
        </message>
        <message>
            <source>Is in this department already</source>
            <translation>已在该部门</translation>
        </message>
        <message>
            <source>They are in this department already.</source>
            <translation>所选专家已在该部门。</translation>
        </message>
        <message>
            <source>Deleted already</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Not on the deleted list</source>
            <translation>不在删除名单</translation>
        </message>
        <message>
            <source>Frozen already</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>On the blacklist already</source>
            <translation>已在黑名单</translation>
        </message>
        <message>
            <source>Not frozen</source>
            <translation>未冻结</translation>
        </message>
        <message>
            <source>Not on the blacklist</source>
            <translation>不在黑名单</translation>
        </message>
        <message>
            <source>Has leave on these days already</source>
            <translation>该时段已有请假</translation>
        </message>
        <message>
            <source>The term lasts as long already</source>
            <translation>聘期已不早于新的截止日期</translation>
        </message>
        <message>
            <source>Not in this round</source>
            <translation>不在本次年检范围</translation>
        </message>
        <message>
            <source>Has done the check already</source>
            <translation>已完成年检</translation>
        </message>
        <message>
            <source>The phone number belongs to somebody else now</source>
            <translation>手机号已被他人使用</translation>
        </message>
        <message>
            <source>A request waits for a decision already</source>
            <translation>已有待审批的申请</translation>
        </message>
    </context>
</TS>
