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
            <source>One file a draw; anybody can verify it</source>
            <translation>每次抽取一份，任何人都可验证</translation>
        </message>
        <message>
            <source>Verify another file…</source>
            <translation>验证其他文件…</translation>
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
            <source>Draw</source>
            <translation>抽取编号</translation>
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
            <source>Copy the file to a USB stick; the stick is enough to verify it.</source>
            <translation>可将文件复制到 U 盘，凭 U 盘即可验证。</translation>
        </message>
        <message>
            <source>There is no archive to verify</source>
            <translation>没有可验证的档案</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
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
            <source>Verify an archive</source>
            <translation>验证档案</translation>
        </message>
        <message>
            <source>No sign-in needed</source>
            <translation>无需登录</translation>
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
            <source>Archive</source>
            <translation>档案</translation>
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
