<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CarryingJob</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，未作任何更改。</translation>
        </message>
    </context>
    <context>
        <name>CustomFieldsPage</name>
        <message>
            <source>Custom fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Asked in the form, kept in every version of an expert</source>
            <translation>在录入表单中填写，随专家的每个版本保存</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>新字段</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Expert types</source>
            <translation>专家类型</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:field|fields}</source>
            <translation>共 {total} 个字段</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>Several, separated by commas; empty for all</source>
            <translation>多个用顿号隔开；空白为全部</translation>
        </message>
        <message>
            <source>Only for experts of these types</source>
            <translation>仅用于这些类型的专家</translation>
        </message>
        <message>
            <source>Found by the search box</source>
            <translation>可通过搜索框查到</translation>
        </message>
        <message>
            <source>Personal: masked like a phone number</source>
            <translation>个人信息：同手机号一样脱敏</translation>
        </message>
        <message>
            <source>Disabled: no longer asked for</source>
            <translation>停用：不再要求填写</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Types decide which fields are asked and which levels a review has.</source>
            <translation>类型决定要填哪些字段、经过哪几级审核。</translation>
        </message>
        <message>
            <source>Experts have values in it, so its kind stays.</source>
            <translation>已有专家填写，类型不能再改。</translation>
        </message>
        <message>
            <source>Stored: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>SpecialtiesPage</name>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Code, name or other name</source>
            <translation>代码、名称或别名</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>全部收起</translation>
        </message>
        <message>
            <source>No specialty matches</source>
            <translation>没有匹配的专业</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Add at the top…</source>
            <translation>新增一级…</translation>
        </message>
        <message>
            <source>Import specialties…</source>
            <translation>导入专业分类…</translation>
        </message>
        <message>
            <source>There is no classification yet</source>
            <translation>还没有专业分类</translation>
        </message>
        <message>
            <source>The pool manager imports it before the experts.</source>
            <translation>由专家库管理员在导入专家之前导入。</translation>
        </message>
        <message>
            <source>Begin with the supplied one</source>
            <translation>使用随附的分类</translation>
        </message>
        <message>
            <source>Import it before the experts: their specialties are checked against it. The supplied one was made for this program (works, goods and services, three levels); it is no official list. Where an authority prescribes one, import that.</source>
            <translation>请在导入专家之前导入：专家的专业将据此核对。随附的分类为本程序编制（工程、货物、服务，共三级），并非官方目录；主管部门有规定的，请导入规定的分类。</translation>
        </message>
        <message>
            <source>{0} {0:specialty|specialties} taken over</source>
            <translation>已采用 {0} 个专业领域</translation>
        </message>
        <message>
            <source>Specialty</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>别名</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Show the experts</source>
            <translation>查看专家</translation>
        </message>
        <message>
            <source>Template…</source>
            <translation>模板…</translation>
        </message>
        <message>
            <source>{0} {0:specialty|specialties} ({1} by level)</source>
            <translation>共 {0} 个专业（各级 {1}）</translation>
        </message>
        <message>
            <source>{0}, {1} disabled</source>
            <translation>{0}，{1} 个停用</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>{0} {0:name belongs|names belong} to more than one entry, an import cannot tell them apart: {1}</source>
            <translation>有 {0} 个名称属于多个条目，导入时无法区分：{1}</translation>
        </message>
        <message>
            <source>Stands under</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts}</source>
            <translation>{0} 名专家</translation>
        </message>
        <message>
            <source>No expert has this specialty</source>
            <translation>没有专家填报此专业</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyDialog</name>
        <message>
            <source>Several: separate them by commas</source>
            <translation>多个用顿号隔开</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>别名</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>PlaceDialog</name>
        <message>
            <source>The {0} {0:entry below comes|entries below come} along. Its {1} {1:expert keeps the code and is|experts keep their codes and are} found under the new place; draws that are frozen stay as they were.</source>
            <translation>其下 {0} 个条目一并移动。相关 {1} 位专家的代码不变，在新的位置下可查到；已冻结的抽取不受影响。</translation>
        </message>
        <message>
            <source>Move “{0}”</source>
            <translation>移动“{0}”</translation>
        </message>
        <message>
            <source>At the top</source>
            <translation>一级（最上层）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>请选择新的位置</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge “{0}” into another</source>
            <translation>将“{0}”并入其他条目</translation>
        </message>
        <message>
            <source>Its experts, the entries below it, its code and its names go to the other one; then it is gone. Draws that are frozen stay as they were.</source>
            <translation>其专家、下级条目、代码和名称都归入另一条目，原条目随即消失。已冻结的抽取不受影响。</translation>
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
            <source>Choose an entry</source>
            <translation>请选择条目</translation>
        </message>
        <message>
            <source>To “{0}” go: {1} {1:expert|experts} with this very code, {2} {2:scene|scenes}, {3} {3:plan|plans} not frozen, {4} {4:project|projects}, and the {5} {5:entry|entries} below with theirs.</source>
            <translation>归入“{0}”：直接使用该代码的专家 {1} 位、常用场景 {2} 个、未冻结方案 {3} 个、项目 {4} 个，以及下级条目 {5} 个及其专家。</translation>
        </message>
        <message>
            <source>Merge two entries</source>
            <translation>合并两份档案</translation>
        </message>
        <message>
            <source>One number goes on, the other points to it from the deleted list. Both keep their versions.</source>
            <translation>保留一个编号，另一个进入删除名单并指向保留的编号。两者的版本都保留。</translation>
        </message>
        <message>
            <source>Number that goes on</source>
            <translation>保留的编号</translation>
        </message>
        <message>
            <source>How it is known that this is one person</source>
            <translation>认定为同一人的依据</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Wins</source>
            <translation>取用</translation>
        </message>
        <message>
            <source>both together</source>
            <translation>合在一起</translation>
        </message>
        <message>
            <source>left</source>
            <translation>左</translation>
        </message>
        <message>
            <source>right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>Whose value wins</source>
            <translation>取用哪一份</translation>
        </message>
        <message>
            <source>the one there is</source>
            <translation>取已有的</translation>
        </message>
        <message>
            <source>Being merged</source>
            <translation>正在合并</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyTools</name>
        <message>
            <source>Add below…</source>
            <translation>新增下级…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>移动…</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Save the classification</source>
            <translation>保存专业分类</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>专业分类</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Taking back</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>The classification has three levels</source>
            <translation>专业分类最多三级</translation>
        </message>
        <message>
            <source>It is the first</source>
            <translation>已是第一个</translation>
        </message>
        <message>
            <source>It is the last</source>
            <translation>已是最后一个</translation>
        </message>
        <message>
            <source>Under {0} {1}</source>
            <translation>上级：{0} {1}</translation>
        </message>
        <message>
            <source>New specialty</source>
            <translation>新增专业领域</translation>
        </message>
        <message>
            <source>A new code goes along to its {0} {0:expert|experts}, to scenes, plans and projects.</source>
            <translation>修改代码时，{0} 位专家以及常用场景、方案、项目中的代码一并更改。</translation>
        </message>
        <message>
            <source>Edit the specialty</source>
            <translation>编辑专业领域</translation>
        </message>
        <message>
            <source>{0} added</source>
            <translation>已新增“{0}”</translation>
        </message>
        <message>
            <source>{0} changed</source>
            <translation>已修改“{0}”</translation>
        </message>
        <message>
            <source>Changing {0}</source>
            <translation>正在更改 {0}</translation>
        </message>
        <message>
            <source>{0} moved</source>
            <translation>已移动“{0}”</translation>
        </message>
        <message>
            <source>{0} merged into {1}</source>
            <translation>已将“{0}”并入“{1}”</translation>
        </message>
        <message>
            <source>Merging {0}</source>
            <translation>正在合并 {0}</translation>
        </message>
        <message>
            <source>{0} enabled</source>
            <translation>已启用“{0}”</translation>
        </message>
        <message>
            <source>{0} disabled</source>
            <translation>已停用“{0}”</translation>
        </message>
        <message>
            <source>{0}, {1} {1:expert|experts} went along</source>
            <translation>{0}，{1} 位专家随之更改</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>{0} {0:entry|entries} written to {1}</source>
            <translation>已将 {0} 个条目导出到 {1}</translation>
        </message>
    </context>
    <context>
        <name>RenameTag</name>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Write another name</source>
            <translation>请填写新的名称</translation>
        </message>
        <message>
            <source>“{0}” is in use: both become one tag.</source>
            <translation>“{0}”已在使用，两个标签将合并为一个。</translation>
        </message>
    </context>
    <context>
        <name>TagsPage</name>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>{total} {total:tag|tags}</source>
            <translation>共 {total} 个标签</translation>
        </message>
        <message>
            <source>No tags yet</source>
            <translation>还没有标签</translation>
        </message>
        <message>
            <source>Tick experts in the list and give them a tag, or import one.</source>
            <translation>在专家列表中勾选专家后加标签，或通过导入带入。</translation>
        </message>
        <message>
            <source>Show the experts</source>
            <translation>查看专家</translation>
        </message>
        <message>
            <source>Rename or merge…</source>
            <translation>改名或合并…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Choose a tag</source>
            <translation>请先选择标签</translation>
        </message>
        <message>
            <source>The new name goes to {0} {0:expert|experts}, to scenes and to plans that are not frozen.</source>
            <translation>新名称将用于 {0} 位专家、常用场景和未冻结的方案。</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>标签改名</translation>
        </message>
        <message>
            <source>“{0}” is now “{1}”</source>
            <translation>“{0}”已改为“{1}”</translation>
        </message>
        <message>
            <source>Renaming “{0}”</source>
            <translation>正在将“{0}”改名</translation>
        </message>
        <message>
            <source>It is taken from {0} {0:expert|experts}, from scenes and from plans that are not frozen.</source>
            <translation>将从 {0} 位专家、常用场景和未冻结的方案中去掉。</translation>
        </message>
        <message>
            <source>Delete the tag “{0}”?</source>
            <translation>删除标签“{0}”？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>“{0}” deleted</source>
            <translation>已删除“{0}”</translation>
        </message>
        <message>
            <source>Deleting “{0}”</source>
            <translation>正在删除“{0}”</translation>
        </message>
        <message>
            <source>{0}, {1} {1:expert|experts} changed</source>
            <translation>{0}，涉及 {1} 位专家</translation>
        </message>
        <message>
            <source>Taking back</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Tags of {0} {0:expert|experts} as before</source>
            <translation>{0} 位专家的标签已恢复</translation>
        </message>
    </context>
    <context>
        <name>FileButtons</name>
        <message>
            <source>Photo…</source>
            <translation>照片…</translation>
        </message>
        <message>
            <source>Attachment…</source>
            <translation>附件…</translation>
        </message>
        <message>
            <source>Custom field…</source>
            <translation>自定义字段…</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png)</source>
            <translation>图片 (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>Documents and pictures (*.pdf *.jpg *.jpeg *.png)</source>
            <translation>文档和图片 (*.pdf *.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
    </context>
    <context>
        <name>AttachmentsCard</name>
        <message>
            <source>Photo and attachments</source>
            <translation>照片与附件</translation>
        </message>
        <message>
            <source>None yet. JPEG, PNG and PDF are kept, encrypted.</source>
            <translation>暂无。可放 JPEG、PNG、PDF，加密保存。</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Kept: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>Look at {0}</source>
            <translation>查看 {0}</translation>
        </message>
        <message>
            <source>Export {0}</source>
            <translation>导出 {0}</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>删除 {0}</translation>
        </message>
        <message>
            <source>Export the file</source>
            <translation>导出文件</translation>
        </message>
        <message>
            <source>It leaves the station unencrypted. Who, what and why goes to the audit log.</source>
            <translation>文件将以明文离开本机。何人、何文件、何事由记入审计日志。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Remove the file</source>
            <translation>删除文件</translation>
        </message>
        <message>
            <source>Its content is gone for good; its name stays in the versions.</source>
            <translation>内容将彻底删除，文件名留在版本记录中。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>This file cannot be shown here. Export it to open it elsewhere.</source>
            <translation>此文件无法在此显示，请导出后查看。</translation>
        </message>
        <message>
            <source>The first page is shown; export the file to see all of it.</source>
            <translation>此处显示第一页；查看全部请导出文件。</translation>
        </message>
    </context>
    <context>
        <name>BulkActs</name>
        <message>
            <source>Add tags…</source>
            <translation>加标签…</translation>
        </message>
        <message>
            <source>Take tags away…</source>
            <translation>去标签…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Data request…</source>
            <translation>数据申请…</translation>
        </message>
        <message>
            <source>Notify…</source>
            <translation>通知…</translation>
        </message>
        <message>
            <source>Copy masked</source>
            <translation>复制（脱敏）</translation>
        </message>
        <message>
            <source>Taking back tags</source>
            <translation>正在撤销标签</translation>
        </message>
        <message>
            <source>Add tags</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Take tags away</source>
            <translation>去标签</translation>
        </message>
        <message>
            <source>Changing tags</source>
            <translation>正在修改标签</translation>
        </message>
        <message>
            <source>Tags of {0} {0:expert|experts} changed</source>
            <translation>已修改 {0} 位专家的标签</translation>
        </message>
        <message>
            <source>Tags of {0} {0:expert|experts} as before</source>
            <translation>{0} 位专家的标签已恢复</translation>
        </message>
        <message>
            <source>Notifying experts</source>
            <translation>正在通知专家</translation>
        </message>
        <message>
            <source>{0} {0:expert is|experts are} being notified; {1} {1:has|have} no address. See Messages.</source>
            <translation>正在通知 {0} 名专家，{1} 名没有联系地址。详见“消息”。</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>保存名单</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>正在导出名单</translation>
        </message>
        <message>
            <source>{0} {0:row|rows} copied, masked as shown</source>
            <translation>已复制 {0} 行，内容按脱敏规则显示</translation>
        </message>
        <message>
            <source>Everybody who fits the conditions.</source>
            <translation>符合当前条件的全部专家。</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} chosen.</source>
            <translation>已选 {0} 位专家。</translation>
        </message>
    </context>
    <context>
        <name>_Export</name>
        <message>
            <source>{0} {0:expert|experts} written to {1}</source>
            <translation>{0} 名专家已写入 {1}</translation>
        </message>
    </context>
    <context>
        <name>CaseFilesCard</name>
        <message>
            <source>Photo and attachments</source>
            <translation>照片和附件</translation>
        </message>
        <message>
            <source>None yet. JPEG, PNG and PDF; the reviewer sees them.</source>
            <translation>尚无附件。可添加 JPEG、PNG、PDF，审核人可以查看。</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Look at {0}</source>
            <translation>查看 {0}</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>移除 {0}</translation>
        </message>
    </context>
    <context>
        <name>GroupBox</name>
        <message>
            <source>How the conditions hold together</source>
            <translation>条件之间的关系</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Take this group away</source>
            <translation>去掉此条件组</translation>
        </message>
    </context>
    <context>
        <name>ConditionBuilder</name>
        <message>
            <source>No more conditions fit</source>
            <translation>条件已达上限</translation>
        </message>
    </context>
    <context>
        <name>ConditionRow</name>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较方式</translation>
        </message>
        <message>
            <source>Take this condition away</source>
            <translation>去掉此条件</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>无匹配项</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>Several: separate them by commas</source>
            <translation>多个用顿号隔开</translation>
        </message>
    </context>
    <context>
        <name>ContactsEditor</name>
        <message>
            <source>Add a contact</source>
            <translation>添加联系人</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Name of a contact</source>
            <translation>联系人姓名</translation>
        </message>
        <message>
            <source>Post of a contact</source>
            <translation>联系人职务</translation>
        </message>
        <message>
            <source>Mobile number of a contact</source>
            <translation>联系人手机号码</translation>
        </message>
        <message>
            <source>Take this contact away</source>
            <translation>移除此联系人</translation>
        </message>
    </context>
    <context>
        <name>ExpertPage</name>
        <message>
            <source>Expert</source>
            <translation>专家详情</translation>
        </message>
        <message>
            <source>This expert cannot be shown</source>
            <translation>无法显示该专家</translation>
        </message>
        <message>
            <source>Cannot be drawn now</source>
            <translation>目前不能抽取</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Stop editing</source>
            <translation>退出编辑</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Draws and invitations</source>
            <translation>抽取与邀请</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation>已显示明文</translation>
        </message>
        <message>
            <source>Nobody is shown</source>
            <translation>未显示专家</translation>
        </message>
    </context>
    <context>
        <name>CustomEditors</name>
        <message>
            <source>Further details</source>
            <translation>其他信息</translation>
        </message>
    </context>
    <context>
        <name>EntryFields</name>
        <message>
            <source>1975-03-12 or 1975-03</source>
            <translation>如 1975-03-12 或 1975-03</translation>
        </message>
        <message>
            <source>Province/city, as 安徽省/合肥市</source>
            <translation>省/市，如 安徽省/合肥市</translation>
        </message>
        <message>
            <source>2009-07, 2009 or years, as 15</source>
            <translation>2009-07、2009，或年数如 15</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>Several, separated by commas</source>
            <translation>多个用顿号隔开</translation>
        </message>
        <message>
            <source>A branch of {0}: for the employer cap both count as one.</source>
            <translation>属“{0}”的分支机构，计算同一法人上限时视为同一单位。</translation>
        </message>
    </context>
    <context>
        <name>EntryFiles</name>
        <message>
            <source>Photo and attachments</source>
            <translation>照片和附件</translation>
        </message>
        <message>
            <source>JPEG, PNG and PDF. They are kept when the expert is stored; where a review comes first, the reviewer sees them.</source>
            <translation>可添加 JPEG、PNG、PDF，保存专家时一并保存；须先审核的，审核人可以查看。</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>移除 {0}</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Where this comes from: a letter, a call, a certificate</source>
            <translation>依据：来函、电话、证书等</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reason of this entry or change</source>
            <translation>录入或修改的事由</translation>
        </message>
        <message>
            <source>Storing…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Kept as a draft</source>
            <translation>已暂存</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Ctrl+S</source>
            <translation>Ctrl+S</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>There is an unfinished entry</source>
            <translation>有一份未完成的录入</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>A change of this expert waits for a review</source>
            <translation>该专家有修改待审核</translation>
        </message>
        <message>
            <source>Show this expert</source>
            <translation>查看该专家</translation>
        </message>
        <message>
            <source>Somebody in the pool has this number</source>
            <translation>号码已在库中</translation>
        </message>
        <message>
            <source>Case {0}: until it is decided, fields under review cannot be changed.</source>
            <translation>事项 {0} 有结果之前，需审核的字段不能再改。</translation>
        </message>
        <message>
            <source>Left on {0}.</source>
            <translation>暂存于 {0}。</translation>
        </message>
        <message>
            <source>Belongs to {0} {1}</source>
            <translation>属于 {0} {1}</translation>
        </message>
        <message>
            <source>Stored; {0} {0:field waits|fields wait} for the review in case {1}</source>
            <translation>已保存，其中 {0} 项待审核（{1}）</translation>
        </message>
        <message>
            <source>Handed in for review as {0}</source>
            <translation>已提交审核：{0}</translation>
        </message>
        <message>
            <source>Stored: {0}</source>
            <translation>已保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>ExpertEntryPage</name>
        <message>
            <source>New expert</source>
            <translation>录入专家</translation>
        </message>
        <message>
            <source>Checked by the same rules as an import</source>
            <translation>与批量导入按同一规则校验</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>New unit</source>
            <translation>录入单位</translation>
        </message>
        <message>
            <source>Change an expert</source>
            <translation>修改专家</translation>
        </message>
        <message>
            <source>That it was opened stands in the log</source>
            <translation>打开修改已记入日志</translation>
        </message>
    </context>
    <context>
        <name>EntryTexts</name>
        <message>
            <source>Please fill this in</source>
            <translation>请填写</translation>
        </message>
        <message>
            <source>A number, as 12 or 12.5</source>
            <translation>填数字，如 12 或 12.5</translation>
        </message>
        <message>
            <source>Choose one of the list</source>
            <translation>请从列表中选择</translation>
        </message>
        <message>
            <source>A day, as 2020-05-01</source>
            <translation>填具体日期，如 2020-05-01</translation>
        </message>
        <message>
            <source>A last year lies before the first</source>
            <translation>止年早于起年</translation>
        </message>
    </context>
    <context>
        <name>ExpertFilters</name>
        <message>
            <source>Condition builder</source>
            <translation>条件编辑器</translation>
        </message>
        <message>
            <source>{0} (shared)</source>
            <translation>{0}（共享）</translation>
        </message>
        <message>
            <source>Name, pinyin, initials, mobile, number, employer, specialty, tag</source>
            <translation>姓名、拼音、首字母、手机、编号、单位、专业、标签</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>无匹配项</translation>
        </message>
        <message>
            <source>Province, city</source>
            <translation>省、市</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>All but deleted</source>
            <translation>在库（全部）</translation>
        </message>
        <message>
            <source>Can be drawn today</source>
            <translation>今日可抽取</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>关键词</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Title level</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Term lasts until</source>
            <translation>聘期不早于</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Conditions: {0}</source>
            <translation>组合条件：{0}</translation>
        </message>
        <message>
            <source>Keyword: {0}</source>
            <translation>关键词：{0}</translation>
        </message>
        <message>
            <source>Specialties: {0}</source>
            <translation>专业：{0}</translation>
        </message>
        <message>
            <source>Level: {0}</source>
            <translation>职称级别：{0}</translation>
        </message>
        <message>
            <source>Region: {0}</source>
            <translation>地区：{0}</translation>
        </message>
        <message>
            <source>Tags: {0}</source>
            <translation>标签：{0}</translation>
        </message>
        <message>
            <source>Term until ≥ {0}</source>
            <translation>聘期止 ≥ {0}</translation>
        </message>
        <message>
            <source>State: {0}</source>
            <translation>状态：{0}</translation>
        </message>
        <message>
            <source>Kind: {0}</source>
            <translation>性质：{0}</translation>
        </message>
        <message>
            <source>{0} {0:condition|conditions}</source>
            <translation>组合条件 {0} 个</translation>
        </message>
    </context>
    <context>
        <name>ExpertPanel</name>
        <message>
            <source>Cannot be drawn now</source>
            <translation>目前不能抽取</translation>
        </message>
        <message>
            <source>Reason, time and fields go to the audit log; masked again after 10 minutes.</source>
            <translation>理由、时间和所看字段记入审计日志，10 分钟后自动恢复脱敏。</translation>
        </message>
        <message>
            <source>Plain values need a reason</source>
            <translation>查看明文需写明理由</translation>
        </message>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开专家详情</translation>
        </message>
        <message>
            <source>Shown in plain text already</source>
            <translation>已显示明文</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export the list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>{0} (masked)</source>
            <translation>{0}（脱敏）</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>None</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Workbook (.xlsx)</source>
            <translation>工作簿（.xlsx）</translation>
        </message>
        <message>
            <source>Text file (.csv)</source>
            <translation>文本文件（.csv）</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>These do not leave here: {0}.</source>
            <translation>以下字段不在此导出：{0}。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>选择保存位置…</translation>
        </message>
        <message>
            <source>Choose at least one field</source>
            <translation>请至少选择一个字段</translation>
        </message>
    </context>
    <context>
        <name>FactValue</name>
        <message>
            <source>Mask again</source>
            <translation>恢复脱敏</translation>
        </message>
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
        <name>FormerEmployersEditor</name>
        <message>
            <source>Add an employer</source>
            <translation>增加单位</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Earlier employer</source>
            <translation>曾工作单位</translation>
        </message>
        <message>
            <source>First year</source>
            <translation>起年</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>止年</translation>
        </message>
        <message>
            <source>Take this employer away</source>
            <translation>删除此单位</translation>
        </message>
    </context>
    <context>
        <name>ExpertListPage</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>{total} {total:expert|experts}</source>
            <translation>共 {total} 名专家</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>New expert</source>
            <translation>录入专家</translation>
        </message>
        <message>
            <source>Enter a unit</source>
            <translation>录入单位</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
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
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Clear the conditions</source>
            <translation>清除条件</translation>
        </message>
        <message>
            <source>Take away one of the conditions above, or all of them.</source>
            <translation>请去掉上方的某个条件，或全部清除。</translation>
        </message>
        <message>
            <source>Nobody fits these conditions</source>
            <translation>没有符合条件的专家</translation>
        </message>
        <message>
            <source>The pool manager imports experts from a workbook.</source>
            <translation>专家由专家库管理员从工作簿导入。</translation>
        </message>
        <message>
            <source>The pool is empty</source>
            <translation>专家库中还没有专家</translation>
        </message>
        <message>
            <source>Import experts</source>
            <translation>导入专家</translation>
        </message>
        <message>
            <source>Import the specialties first, then a workbook of experts.</source>
            <translation>请先导入专业分类，再导入专家工作簿。</translation>
        </message>
        <message>
            <source>Choose all {0}</source>
            <translation>选择全部 {0} 位</translation>
        </message>
        <message>
            <source>All {0} that fit are chosen</source>
            <translation>已选符合条件的全部 {0} 位</translation>
        </message>
        <message>
            <source>{0} in the pool · {1} can be drawn · {2} term ended · {3} frozen · {4} blacklisted</source>
            <translation>在库 {0} 人 · 可抽取 {1} · 聘期已满 {2} · 冻结 {3} · 黑名单 {4}</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开专家详情</translation>
        </message>
    </context>
    <context>
        <name>LookAlikeBanner</name>
        <message>
            <source>Show this expert</source>
            <translation>查看该专家</translation>
        </message>
        <message>
            <source>Perhaps the same person is in the pool already</source>
            <translation>库中可能已有同一人</translation>
        </message>
        <message>
            <source>Somebody of this name at this employer is in the pool already</source>
            <translation>库中已有该单位的同名专家</translation>
        </message>
        <message>
            <source>Somebody of this name and birth date is in the pool already, at another employer</source>
            <translation>库中已有同名、出生日期相同的专家，工作单位不同</translation>
        </message>
    </context>
    <context>
        <name>NotifyDialog</name>
        <message>
            <source>Notify experts</source>
            <translation>通知专家</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>The same words to each, without a greeting by name. Who has no address is left out.</source>
            <translation>所有人收到相同内容，不加称呼；没有联系地址的不发送。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Write what is to be said</source>
            <translation>请填写内容</translation>
        </message>
    </context>
    <context>
        <name>PendingChange</name>
        <message>
            <source>Open the case</source>
            <translation>打开事项</translation>
        </message>
        <message>
            <source>A change waits for a review</source>
            <translation>有修改待审核</translation>
        </message>
        <message>
            <source>{0} by {1}: {2}. Until it is decided the values below stand.</source>
            <translation>{0}（{1}提交）：{2}。有结果之前，以下仍为原值。</translation>
        </message>
    </context>
    <context>
        <name>PhotoCard</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Seen by those who keep the pool. Replaced or removed below, with the other files.</source>
            <translation>仅专家库维护人员可见。更换、移除在“照片和附件”中办理。</translation>
        </message>
    </context>
    <context>
        <name>PlainReadingDialog</name>
        <message>
            <source>Read plainly for some minutes</source>
            <translation>限时查看明文</translation>
        </message>
        <message>
            <source>Experts that you open are shown in plain text until the time is over, you end it, the screen locks or you sign out. Each of them goes to the audit log with your reason; the security administrator and the auditor see it.</source>
            <translation>其间打开的专家以明文显示，直至时间到、您提前结束、锁屏或退出登录。每位专家均连同理由记入审计日志，安全管理员和审计员可以查看。</translation>
        </message>
        <message>
            <source>{0} {0:minute|minutes}</source>
            <translation>{0} 分钟</translation>
        </message>
        <message>
            <source>At least {0} characters</source>
            <translation>至少 {0} 个字</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>时长</translation>
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
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>须填写理由</translation>
        </message>
        <message>
            <source>Read plainly…</source>
            <translation>限时查看明文…</translation>
        </message>
        <message>
            <source>Experts are shown in plain text until {0}</source>
            <translation>专家以明文显示至 {0}</translation>
        </message>
    </context>
    <context>
        <name>PlainValues</name>
        <message>
            <source>Show plain values</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Who looked, at whom, at what and why goes to the audit log.</source>
            <translation>谁查看、查看谁、看了哪些字段、事由，均记入审计日志。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>SaveScene</name>
        <message>
            <source>Save as scene</source>
            <translation>存为场景</translation>
        </message>
        <message>
            <source>The conditions as they stand now, to be used again with one click.</source>
            <translation>保存当前条件，以后一键调用。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Everybody who reads the pool may use it</source>
            <translation>共享给所有可查看专家库的人</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Your scene of this name will be replaced.</source>
            <translation>将替换您的同名场景。</translation>
        </message>
    </context>
    <context>
        <name>ManageScenes</name>
        <message>
            <source>You have not saved a scene yet. Scenes that others share are theirs to change.</source>
            <translation>您还没有保存场景。他人共享的场景只能由其本人修改。</translation>
        </message>
        <message>
            <source>My scenes</source>
            <translation>我的常用场景</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>_SceneRow</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>SceneShelf</name>
        <message>
            <source>Scene “{0}” saved</source>
            <translation>已保存场景“{0}”</translation>
        </message>
    </context>
    <context>
        <name>TagDialog</name>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>无匹配项</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>Tags in use</source>
            <translation>已有标签</translation>
        </message>
        <message>
            <source>Several: separate them by commas</source>
            <translation>多个用顿号隔开</translation>
        </message>
        <message>
            <source>New tags</source>
            <translation>新标签</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add tags</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Take tags away</source>
            <translation>去标签</translation>
        </message>
        <message>
            <source>Choose or write a tag</source>
            <translation>请选择或填写标签</translation>
        </message>
        <message>
            <source>A tag has at most {0} characters</source>
            <translation>标签最多 {0} 个字</translation>
        </message>
    </context>
    <context>
        <name>UnitFields</name>
        <message>
            <source>Province/city, as 安徽省/合肥市</source>
            <translation>省/市，如 安徽省/合肥市</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>每行一个</translation>
        </message>
    </context>
    <context>
        <name>VersionsPage</name>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Unmask…</source>
            <translation>查看明文…</translation>
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
            <source>Nothing was changed since this expert was added.</source>
            <translation>入库以来没有修改。</translation>
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
            <source>{0} · {1} {1:version|versions}</source>
            <translation>{0} · 共 {1} 个版本</translation>
        </message>
        <message>
            <source>Version {0} · {1}</source>
            <translation>第 {0} 版 · {1}</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>第 {0} 版</translation>
        </message>
        <message>
            <source>Both versions are shown in plain text. Reason, time and fields go to the audit log.</source>
            <translation>两个版本以明文显示。事由、时间和字段记入审计日志。</translation>
        </message>
        <message>
            <source>Plain values need a reason</source>
            <translation>查看明文须填写事由</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>DataRequestPage</name>
        <message>
            <source>Data request</source>
            <translation>数据申请</translation>
        </message>
        <message>
            <source>For what may not leave freely; others decide, you fetch the file</source>
            <translation>不可自由导出的字段，经他人批准后取件</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>The approval lapses on the last day, and the file can be fetched only so often. A file that has left cannot be called back: nothing ends its use once somebody has it with its password.</source>
            <translation>批准在期限届满后失效，取件次数有限。文件一经取出无法收回：持有文件和密码的人可一直使用。</translation>
        </message>
        <message>
            <source>{0} and {1} more</source>
            <translation>{0} 等，另有 {1} 名</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts}</source>
            <translation>{0} 名专家</translation>
        </message>
        <message>
            <source>The data request was not handed in.</source>
            <translation>数据申请尚未提交。</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Which fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>In the file they stand in plain text</source>
            <translation>文件中以明文显示</translation>
        </message>
        <message>
            <source>{0} (very sensitive)</source>
            <translation>{0}（高度敏感）</translation>
        </message>
        <message>
            <source>What for, for whom, how</source>
            <translation>用途、接收方和形式</translation>
        </message>
        <message>
            <source>PDF with a password: opens in every PDF reader</source>
            <translation>加密 PDF：任何 PDF 阅读器输入密码即可打开</translation>
        </message>
        <message>
            <source>Workbook with a password: opens in Excel, WPS, LibreOffice</source>
            <translation>加密工作簿（.xlsx）：Excel、WPS、LibreOffice 输入密码即可打开</translation>
        </message>
        <message>
            <source>ZIP with list, photos and attachments, in an age file: opened by the tool age</source>
            <translation>含名单、照片和附件的压缩包（age 加密，用 age 程序打开）</translation>
        </message>
        <message>
            <source>age1…: an age file for this key only; left free, a password is made</source>
            <translation>age1…：只供此公钥打开的 age 文件；不填则生成密码</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Department that asks</source>
            <translation>申请部门</translation>
        </message>
        <message>
            <source>Can be fetched until</source>
            <translation>取件期限</translation>
        </message>
        <message>
            <source>Recipient's public key</source>
            <translation>接收方公钥</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>取件次数</translation>
        </message>
        <message>
            <source>At most {0} {0:day|days} and {1} {1:time|times}.</source>
            <translation>期限最长 {0} 天，最多 {1} 次。</translation>
        </message>
        <message>
            <source>Files leave in a ZIP: choose that form</source>
            <translation>照片和附件只能以压缩包取出，请先选择该形式</translation>
        </message>
        <message>
            <source>Very sensitive fields pass the levels that the security administrator set for them.</source>
            <translation>含高度敏感字段，按安全管理员为其设定的级别审批。</translation>
        </message>
        <message>
            <source>These fields pass the usual levels of data requests.</source>
            <translation>按数据申请的一般级别审批。</translation>
        </message>
        <message>
            <source>Choose experts in the list first</source>
            <translation>请先在列表中选择专家</translation>
        </message>
        <message>
            <source>Choose at least one field</source>
            <translation>请至少选择一个字段</translation>
        </message>
        <message>
            <source>Handed in as {0}</source>
            <translation>已提交，编号 {0}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Password of {0}</source>
            <translation>{0} 的密码</translation>
        </message>
        <message>
            <source>Write it down or tell it to the recipient by another way than the file. It is shown this once and stored nowhere: without it nobody can open the file, and it has to be fetched again.</source>
            <translation>请记下，或以文件之外的途径告知接收方。密码只显示这一次，不作保存；没有密码，任何人都无法打开文件，只能重新取件。</translation>
        </message>
        <message>
            <source>I have written the password down</source>
            <translation>我已记下密码</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Write the password down first</source>
            <translation>请先记下密码</translation>
        </message>
    </context>
    <context>
        <name>RequestCard</name>
        <message>
            <source>Fetch the file…</source>
            <translation>取件…</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>{0} and {1} more</source>
            <translation>{0} 等，另有 {1} 名</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts}</source>
            <translation>{0} 名专家</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>申请部门</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>已取件</translation>
        </message>
        <message>
            <source>The file is encrypted and marked on every page with who fetched it, when and for whom. Once it has left, its use cannot be ended from here.</source>
            <translation>文件加密，每页印有取件人、时间和接收方。文件一经取出，本机无法使其失效。</translation>
        </message>
        <message>
            <source>PDF with a password</source>
            <translation>加密 PDF（密码）</translation>
        </message>
        <message>
            <source>ZIP with files for the recipient's age key</source>
            <translation>含附件的压缩包，按接收方 age 公钥加密</translation>
        </message>
        <message>
            <source>ZIP with files in an age file with a password</source>
            <translation>含附件的压缩包，age 密码加密</translation>
        </message>
        <message>
            <source>Workbook for the recipient's age key</source>
            <translation>age 加密工作簿（接收方公钥）</translation>
        </message>
        <message>
            <source>Workbook with a password</source>
            <translation>加密工作簿（密码）</translation>
        </message>
        <message>
            <source>Save the encrypted file</source>
            <translation>保存加密文件</translation>
        </message>
        <message>
            <source>Being written…</source>
            <translation>正在写入…</translation>
        </message>
        <message>
            <source>Encrypting the file</source>
            <translation>正在加密文件</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} written to {1}</source>
            <translation>{0} 名专家已写入 {1}</translation>
        </message>
    </context>
    <context>
        <name>ImportAsides</name>
        <message>
            <source>Columns</source>
            <translation>列对照</translation>
        </message>
        <message>
            <source>Back to the rows</source>
            <translation>返回行列表</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>原因分布</translation>
        </message>
        <message>
            <source>a row may have several</source>
            <translation>一行可有多个原因</translation>
        </message>
        <message>
            <source>{0} {0:column|columns}, {1} taken</source>
            <translation>{0} 列，对应 {1} 列</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Left aside</source>
            <translation>忽略</translation>
        </message>
    </context>
    <context>
        <name>ClassificationPreviewView</name>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>有改动</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>faulty</source>
            <translation>有错误</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Faulty rows</source>
            <translation>有错误的行</translation>
        </message>
        <message>
            <source>No faults</source>
            <translation>没有错误</translation>
        </message>
        <message>
            <source>The import adds new specialties and changes those that differ.</source>
            <translation>导入将新增没有的专业，更新有改动的专业。</translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message>
            <source>Save rows not imported</source>
            <translation>另存未导入的行</translation>
        </message>
        <message>
            <source>rows not imported.xlsx</source>
            <translation>未导入的行.xlsx</translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation>保存模板</translation>
        </message>
        <message>
            <source>expert template.xlsx</source>
            <translation>专家导入模板.xlsx</translation>
        </message>
        <message>
            <source>{0} {0:row|rows} saved</source>
            <translation>已保存 {0} 行</translation>
        </message>
        <message>
            <source>Template saved</source>
            <translation>模板已保存</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>ImportHistoryPage</name>
        <message>
            <source>Imports so far</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Who brought in what, and what became of it</source>
            <translation>谁导入了什么，结果如何</translation>
        </message>
        <message>
            <source>Undo the import…</source>
            <translation>撤销导入…</translation>
        </message>
        <message>
            <source>Import experts…</source>
            <translation>导入专家…</translation>
        </message>
        <message>
            <source>{total} {total:import|imports}</source>
            <translation>共 {total} 次导入</translation>
        </message>
        <message>
            <source>Nothing was imported yet</source>
            <translation>尚未导入过</translation>
        </message>
        <message>
            <source>Each import of experts stands here with its file, its counts and its numbers.</source>
            <translation>每次专家导入的文件、数量和专家编号都记在这里。</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Undone by {0}, {1}</source>
            <translation>{0} 于 {1} 撤销</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Choose an import first</source>
            <translation>请先选择一次导入</translation>
        </message>
        <message>
            <source>This import has been undone already</source>
            <translation>此次导入已经撤销</translation>
        </message>
        <message>
            <source>This import changed nothing</source>
            <translation>此次导入没有改变任何专家</translation>
        </message>
        <message>
            <source>Looking whether anything depends on it…</source>
            <translation>正在检查是否已被使用…</translation>
        </message>
        <message>
            <source>Something depends on it: {0} {0:expert|experts} drawn, {1} changed since, {2} with leave or the like</source>
            <translation>已被使用：{0} 人进入过抽取名单，{1} 人此后有变更，{2} 人有请假等记录</translation>
        </message>
        <message>
            <source>{0} {0:expert leaves|experts leave} the pool, {1} {1:gets its|get their} former values again. Numbers that were given are not given again. The file can be imported again afterwards.</source>
            <translation>将有 {0} 名专家移出专家库，{1} 名专家恢复原来的资料。已用过的专家编号不再使用。撤销后可重新导入该文件。</translation>
        </message>
        <message>
            <source>Undo the import of {0}</source>
            <translation>撤销导入：{0}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Being undone…</source>
            <translation>正在撤销…</translation>
        </message>
        <message>
            <source>Undone: {0} {0:expert|experts} left the pool, {1} {1:has its|have their} former values</source>
            <translation>已撤销：{0} 名专家移出专家库，{1} 名恢复原来的资料</translation>
        </message>
    </context>
    <context>
        <name>PoolImportPage</name>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>确认导入</translation>
        </message>
        <message>
            <source>Save rows not imported…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>No file read yet</source>
            <translation>尚未读取文件</translation>
        </message>
        <message>
            <source>Choose a workbook and read it: the classification first, then the experts. Nothing is written before the preview is confirmed.</source>
            <translation>选择工作簿并读取：先导入专业分类，再导入专家。确认预览之前不写入任何数据。</translation>
        </message>
        <message>
            <source>Save the template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>The file cannot be imported</source>
            <translation>这个文件无法导入</translation>
        </message>
        <message>
            <source>Import {0} {0:specialty|specialties}</source>
            <translation>导入 {0} 个专业</translation>
        </message>
        <message>
            <source>Mend the faulty rows first</source>
            <translation>请先改正有问题的行</translation>
        </message>
        <message>
            <source>Import {0}, update {1}</source>
            <translation>导入 {0} 名，更新 {1} 名</translation>
        </message>
        <message>
            <source>Import {0} {0:row|rows}</source>
            <translation>导入 {0} 行</translation>
        </message>
        <message>
            <source>Nothing can be imported</source>
            <translation>没有可导入的行</translation>
        </message>
        <message>
            <source>Save rows not imported ({0})…</source>
            <translation>导出未导入清单（{0} 行）…</translation>
        </message>
        <message>
            <source>Every row can be imported</source>
            <translation>所有行均可导入</translation>
        </message>
        <message>
            <source>The file is being read</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Read a workbook first</source>
            <translation>请先读取工作簿</translation>
        </message>
        <message>
            <source>Read an expert workbook first</source>
            <translation>请先读取专家工作簿</translation>
        </message>
        <message>
            <source>Reading was cancelled</source>
            <translation>已取消读取</translation>
        </message>
        <message>
            <source>Being imported…</source>
            <translation>正在导入…</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
    </context>
    <context>
        <name>ImportMapping</name>
        <message>
            <source>Which column is what</source>
            <translation>各列对应的字段</translation>
        </message>
        <message>
            <source>Row of the titles</source>
            <translation>标题所在行</translation>
        </message>
        <message>
            <source>Forget the choice kept</source>
            <translation>不再使用记住的对应</translation>
        </message>
        <message>
            <source>Titles stand in row</source>
            <translation>标题所在行</translation>
        </message>
        <message>
            <source>Use for later files with the same titles</source>
            <translation>以后标题相同的文件照此对应</translation>
        </message>
        <message>
            <source>Read with these columns</source>
            <translation>按此对应读取</translation>
        </message>
        <message>
            <source>Columns as they were chosen for an earlier file with these titles</source>
            <translation>沿用以前为相同标题的文件选定的对应</translation>
        </message>
        <message>
            <source>No row with known titles was found</source>
            <translation>没有找到能识别的标题行</translation>
        </message>
        <message>
            <source>Columns as their titles tell</source>
            <translation>按标题文字识别</translation>
        </message>
        <message>
            <source>Taken as</source>
            <translation>对应字段</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>文件中的标题</translation>
        </message>
        <message>
            <source>Stands below</source>
            <translation>下方内容（已脱敏）</translation>
        </message>
        <message>
            <source>not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>column {0}</source>
            <translation>第 {0} 列</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>Still to be chosen: {0}</source>
            <translation>还须选定：{0}</translation>
        </message>
        <message>
            <source>Without {0} every row is refused</source>
            <translation>没有{0}，所有行都不能导入</translation>
        </message>
        <message>
            <source>The chosen row has no titles to tell files by</source>
            <translation>所选行没有标题文字，无法据以识别以后的文件</translation>
        </message>
    </context>
    <context>
        <name>ImportOutcome</name>
        <message>
            <source>{0} {0:specialty|specialties} added or changed</source>
            <translation>新增或更改专业 {0} 个</translation>
        </message>
        <message>
            <source>Show the specialties</source>
            <translation>查看专业分类</translation>
        </message>
        <message>
            <source>Show the experts</source>
            <translation>查看专家</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} imported, {1} unchanged, {2} not imported</source>
            <translation>已导入专家 {0} 名，无变化 {1} 行，未导入 {2} 行</translation>
        </message>
        <message>
            <source>{0} · {1} updated</source>
            <translation>{0} · 更新 {1} 名</translation>
        </message>
        <message>
            <source>{0} · fields of {1} wait for a review</source>
            <translation>{0} · 其中 {1} 名有字段待审核</translation>
        </message>
        <message>
            <source>{0} · {1} {1:keeps|keep} fields whose earlier change waits</source>
            <translation>{0} · {1} 名已有变更待审核，相关字段未更新</translation>
        </message>
        <message>
            <source>{0} · numbers {1} to {2}</source>
            <translation>{0} · 编号 {1} 至 {2}</translation>
        </message>
    </context>
    <context>
        <name>ImportPreviewView</name>
        <message>
            <source>Mend them and read the file again: rows in the pool do not come twice</source>
            <translation>改好后再读取同一文件，已导入的行不会重复</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Columns, reasons</source>
            <translation>列对照与原因</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家编号</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>变更内容</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>In the sheet</source>
            <translation>原值</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么改</translation>
        </message>
        <message>
            <source>{total} {total:row|rows}</source>
            <translation>共 {total} 行</translation>
        </message>
        <message>
            <source>No such rows</source>
            <translation>没有此类行</translation>
        </message>
        <message>
            <source>All reasons ({0})</source>
            <translation>全部原因（{0}）</translation>
        </message>
    </context>
    <context>
        <name>ImportSource</name>
        <message>
            <source>Specialties (the classification)</source>
            <translation>专业分类</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Path of the workbook</source>
            <translation>工作簿路径</translation>
        </message>
        <message>
            <source>Workbook (.xlsx, .xls, .ods, .csv)</source>
            <translation>工作簿（.xlsx、.xls、.ods、.csv）</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>Choose the columns…</source>
            <translation>选择各列…</translation>
        </message>
        <message>
            <source>In the pool already: skip</source>
            <translation>库中已有的专家：跳过</translation>
        </message>
        <message>
            <source>In the pool already: update</source>
            <translation>库中已有的专家：用文件更新</translation>
        </message>
        <message>
            <source>Experts who are in the pool already</source>
            <translation>库中已有的专家</translation>
        </message>
        <message>
            <source>columns as chosen earlier · </source>
            <translation>沿用以前选定的列 · </translation>
        </message>
        <message>
            <source>Sheet “{0}” · {1} · fingerprint {2}</source>
            <translation>工作表“{0}” · {1} · 指纹 {2}</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>选择工作簿</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
    </context>
    <context>
        <name>ImportTiles</name>
        <message>
            <source>rows of data</source>
            <translation>行数据</translation>
        </message>
        <message>
            <source>titles in row {0}, data in rows {1}–{2}</source>
            <translation>表头在第 {0} 行，第 {1}–{2} 行</translation>
        </message>
        <message>
            <source>{0} with warnings</source>
            <translation>其中 {0} 行有提醒</translation>
        </message>
        <message>
            <source>before and after below</source>
            <translation>见下方前后对照</translation>
        </message>
        <message>
            <source>{0} {0:kind|kinds} of reasons</source>
            <translation>共 {0} 种原因</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>in the pool as they are</source>
            <translation>库中已有且相同</translation>
        </message>
        <message>
            <source>empty, notes, repeated titles</source>
            <translation>空行、说明、重复表头</translation>
        </message>
    </context>
    <context>
        <name>PoolPages</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Expert list</source>
            <translation>专家列表</translation>
        </message>
        <message>
            <source>search mobile employer unmask</source>
            <translation>查找 手机 单位 明文</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家详情</translation>
        </message>
        <message>
            <source>Enter an expert</source>
            <translation>录入专家</translation>
        </message>
        <message>
            <source>new expert form add</source>
            <translation>新增 专家 表单 手工录入</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Custom fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>own fields definition expert types</source>
            <translation>字段自定义 定义 专家类型</translation>
        </message>
        <message>
            <source>Import into the pool</source>
            <translation>导入专家库</translation>
        </message>
        <message>
            <source>workbook Excel template</source>
            <translation>工作簿 Excel 模板</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>history of imports undo</source>
            <translation>导入历史 撤销 回退</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>classification tree codes</source>
            <translation>专业分类 代码</translation>
        </message>
        <message>
            <source>Data request</source>
            <translation>数据申请</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>labels groups</source>
            <translation>标签 分组 标签管理</translation>
        </message>
    </context>
    <context>
        <name>CalendarTab</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>The year before</source>
            <translation>上一年</translation>
        </message>
        <message>
            <source>The year after</source>
            <translation>下一年</translation>
        </message>
        <message>
            <source>In this year</source>
            <translation>本年事项</translation>
        </message>
        <message>
            <source>Nothing is marked in this year.</source>
            <translation>本年没有事项。</translation>
        </message>
    </context>
    <context>
        <name>ChangeLog</name>
        <message>
            <source>Version {0}</source>
            <translation>第 {0} 版</translation>
        </message>
    </context>
    <context>
        <name>ChangesTab</name>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>版本对照</translation>
        </message>
        <message>
            <source>{0} {0:version|versions}</source>
            <translation>共 {0} 个版本</translation>
        </message>
    </context>
    <context>
        <name>DrawsTab</name>
        <message>
            <source>Draws whose names are sealed, or that are not closed yet, are shown to nobody here.</source>
            <translation>名单尚未解封或尚未办结的抽取，此处对任何人都不显示。</translation>
        </message>
        <message>
            <source>No draw is shown</source>
            <translation>没有可显示的抽取</translation>
        </message>
        <message>
            <source>This expert has no seat in a draw that was released or closed.</source>
            <translation>该专家在已解封或已办结的抽取中没有席位。</translation>
        </message>
        <message>
            <source>The latest {0} of {1} are shown.</source>
            <translation>共 {1} 条，显示最近 {0} 条。</translation>
        </message>
        <message>
            <source>Reasons for declining: {0}</source>
            <translation>不参加理由：{0}</translation>
        </message>
    </context>
    <context>
        <name>SeatCard</name>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Drawn on</source>
            <translation>抽取时间</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>评审</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Reason for declining</source>
            <translation>不参加理由</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
    </context>
    <context>
        <name>MessagesTab</name>
        <message>
            <source>Texts</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>No text is shown</source>
            <translation>没有可显示的短信</translation>
        </message>
        <message>
            <source>Texts of draws that are sealed or not closed are not shown here.</source>
            <translation>未解封或未办结的抽取，其短信不在此显示。</translation>
        </message>
        <message>
            <source>{0} in all; the latest come first</source>
            <translation>共 {0} 条，最近的在前</translation>
        </message>
    </context>
    <context>
        <name>PanoramaTexts</name>
        <message>
            <source>Leave</source>
            <translation>请假</translation>
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
            <source>Outside the term</source>
            <translation>聘期之外</translation>
        </message>
        <message>
            <source>Panel meeting</source>
            <translation>评审</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>抽中</translation>
        </message>
        <message>
            <source>Before the term begins</source>
            <translation>聘期开始之前</translation>
        </message>
        <message>
            <source>After the term has ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未接通</translation>
        </message>
        <message>
            <source>Seats full</source>
            <translation>名额已满</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Not settled</source>
            <translation>未确定</translation>
        </message>
        <message>
            <source>Draw void</source>
            <translation>抽取作废</translation>
        </message>
        <message>
            <source>by key</source>
            <translation>（按键）</translation>
        </message>
        <message>
            <source>by SMS</source>
            <translation>（短信）</translation>
        </message>
        <message>
            <source>entered and co-signed</source>
            <translation>（人工登记并会签）</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>人工抽取</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>专家分配</translation>
        </message>
        <message>
            <source>Emergency draw</source>
            <translation>应急抽取</translation>
        </message>
        <message>
            <source>Replenished</source>
            <translation>补抽</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>answered by key</source>
            <translation>已按键答复</translation>
        </message>
        <message>
            <source>no key pressed</source>
            <translation>未按键</translation>
        </message>
        <message>
            <source>hung up before a key</source>
            <translation>按键前挂断</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>忙线</translation>
        </message>
        <message>
            <source>not picked up</source>
            <translation>无人接听</translation>
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
            <translation>设备故障</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>无声音</translation>
        </message>
        <message>
            <source>ended by us</source>
            <translation>由本方结束</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>Invitation at short notice</source>
            <translation>临时邀请</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>登记确认</translation>
        </message>
        <message>
            <source>Decline noted</source>
            <translation>已登记不参加</translation>
        </message>
        <message>
            <source>Seats are full</source>
            <translation>名额已满通知</translation>
        </message>
        <message>
            <source>Invitation ended</source>
            <translation>邀请已结束</translation>
        </message>
        <message>
            <source>Reply not understood</source>
            <translation>回复无法识别</translation>
        </message>
        <message>
            <source>Invitation withdrawn</source>
            <translation>邀请撤回</translation>
        </message>
        <message>
            <source>Reply: accepts</source>
            <translation>回复：参加</translation>
        </message>
        <message>
            <source>Reply: declines</source>
            <translation>回复：不参加</translation>
        </message>
        <message>
            <source>Reply, not understood</source>
            <translation>回复：无法识别</translation>
        </message>
        <message>
            <source>handed to the modem</source>
            <translation>已交设备</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>network is trying</source>
            <translation>网络投递中</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>发送失败</translation>
        </message>
    </context>
    <context>
        <name>YearView</name>
        <message>
            <source>Calendar of a year</source>
            <translation>年历</translation>
        </message>
    </context>
    <context>
        <name>ConditionWords</name>
        <message>
            <source>Times drawn</source>
            <translation>抽取次数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Personal custom fields</source>
            <translation>自定义字段（个人信息）</translation>
        </message>
        <message>
            <source>Other custom fields</source>
            <translation>自定义字段（其他）</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>包含</translation>
        </message>
        <message>
            <source>is</source>
            <translation>等于</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <source>is not empty</source>
            <translation>不为空</translation>
        </message>
        <message>
            <source>from</source>
            <translation>不小于</translation>
        </message>
        <message>
            <source>up to</source>
            <translation>不大于</translation>
        </message>
        <message>
            <source>is or lies below</source>
            <translation>属于（含下级）</translation>
        </message>
        <message>
            <source>All of these hold</source>
            <translation>以下条件全部满足</translation>
        </message>
        <message>
            <source>At least one of these holds</source>
            <translation>以下条件至少满足一个</translation>
        </message>
        <message>
            <source>None of these holds</source>
            <translation>以下条件都不满足</translation>
        </message>
        <message>
            <source>{field} {relation}</source>
            <translation>{field}{relation}</translation>
        </message>
        <message>
            <source>{field} {relation} {values}</source>
            <translation>{field}{relation} {values}</translation>
        </message>
        <message>
            <source> or </source>
            <translation> 或 </translation>
        </message>
        <message>
            <source> and </source>
            <translation> 且 </translation>
        </message>
        <message>
            <source>none of: {parts}</source>
            <translation>都不满足：{parts}</translation>
        </message>
        <message>
            <source>({parts})</source>
            <translation>（{parts}）</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>ExpertChoice</name>
        <message>
            <source>Number, name, pinyin, mobile or employer</source>
            <translation>编号、姓名、拼音、手机号或单位</translation>
        </message>
        <message>
            <source>Experts found</source>
            <translation>查到的专家</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>没有查到专家</translation>
        </message>
    </context>
    <context>
        <name>OutcomeLine</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>SpecialtyChoice</name>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>{0} chosen</source>
            <translation>已选 {0} 项</translation>
        </message>
    </context>
    <context>
        <name>StandingTexts</name>
        <message>
            <source>Can be drawn</source>
            <translation>可抽取</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>Term not begun</source>
            <translation>聘期未到</translation>
        </message>
        <message>
            <source>Check missed</source>
            <translation>年检未过</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>请假中</translation>
        </message>
        <message>
            <source>Deleted from the pool</source>
            <translation>已从专家库删除</translation>
        </message>
        <message>
            <source>On the blacklist until lifted</source>
            <translation>已列入黑名单，解除前不参加抽取</translation>
        </message>
        <message>
            <source>On the blacklist until {day}</source>
            <translation>已列入黑名单，至 {day} 止</translation>
        </message>
        <message>
            <source>Frozen until lifted</source>
            <translation>已冻结，解冻前不参加抽取</translation>
        </message>
        <message>
            <source>Frozen until {day}</source>
            <translation>已冻结，至 {day} 止</translation>
        </message>
        <message>
            <source>The term ended on {day}</source>
            <translation>聘期已于 {day} 届满</translation>
        </message>
        <message>
            <source>The term has ended</source>
            <translation>聘期已满</translation>
        </message>
        <message>
            <source>The term has not begun</source>
            <translation>聘期尚未开始</translation>
        </message>
        <message>
            <source>The term has not begun: it begins after {day}</source>
            <translation>聘期尚未开始，{day} 之后起聘</translation>
        </message>
        <message>
            <source>Missed the annual check</source>
            <translation>未通过本次年检</translation>
        </message>
        <message>
            <source>On leave until further notice</source>
            <translation>长期请假，结束日期未定</translation>
        </message>
        <message>
            <source>On leave until {day}</source>
            <translation>请假至 {day}</translation>
        </message>
        <message>
            <source>Further notice</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Lifted</source>
            <translation>解除为止</translation>
        </message>
        <message>
            <source>On leave now</source>
            <translation>请假中</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Ended early</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>Lifting</source>
            <translation>解除黑名单</translation>
        </message>
        <message>
            <source>Blacklisting</source>
            <translation>列入黑名单</translation>
        </message>
        <message>
            <source>By itself, after {day}</source>
            <translation>{day} 到期自动解除</translation>
        </message>
        <message>
            <source>Expert {expert_no} has this number now</source>
            <translation>该号码现由专家 {expert_no} 使用</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>待完成</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Made good</source>
            <translation>已补办</translation>
        </message>
    </context>
    <context>
        <name>QualityPage</name>
        <message>
            <source>Data quality</source>
            <translation>数据质量</translation>
        </message>
        <message>
            <source>Confirmed within {0} months</source>
            <translation>{0} 个月内须确认</translation>
        </message>
        <message>
            <source>Within how many months data must have been confirmed</source>
            <translation>资料须在多少个月内确认过</translation>
        </message>
        <message>
            <source>Check the pool</source>
            <translation>检查专家库</translation>
        </message>
        <message>
            <source>points, score of the pool</source>
            <translation>专家库得分</translation>
        </message>
        <message>
            <source>experts without faults</source>
            <translation>资料无问题</translation>
        </message>
        <message>
            <source>experts with faults</source>
            <translation>资料有问题</translation>
        </message>
        <message>
            <source>perhaps twice in the pool</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Score of an expert: 100 less the points of the faults, at least 0. Score of the pool: the mean of its experts that are not deleted.</source>
            <translation>统计口径：专家得分＝100－各项扣分，最低 0 分；专家库得分＝未删除专家得分的平均值。</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Not a fault</source>
            <translation>不算问题</translation>
        </message>
        <message>
            <source>Which faults</source>
            <translation>查看哪些问题</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>复查</translation>
        </message>
        <message>
            <source>Not a fault…</source>
            <translation>不算问题…</translation>
        </message>
        <message>
            <source>A check is running</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>Checking the experts</source>
            <translation>正在检查专家资料</translation>
        </message>
        <message>
            <source>The pool was checked</source>
            <translation>专家库检查完毕</translation>
        </message>
        <message>
            <source>Cancelled. What an earlier check found is still there.</source>
            <translation>已取消，上次检查的结果仍保留。</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>尚未检查</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} checked on {1} by {2}</source>
            <translation>{1} 由 {2} 检查，共 {0} 人</translation>
        </message>
        <message>
            <source>{0} added since</source>
            <translation>此后新增 {0} 人</translation>
        </message>
        <message>
            <source>before: {0}</source>
            <translation>上次 {0}</translation>
        </message>
        <message>
            <source>The pool was not checked yet</source>
            <translation>专家库尚未检查</translation>
        </message>
        <message>
            <source>A check runs in the background and changes nothing of the experts' data.</source>
            <translation>检查在后台进行，不改动专家资料。</translation>
        </message>
        <message>
            <source>Nothing was decided to be no fault</source>
            <translation>没有认定为不算问题的项目</translation>
        </message>
        <message>
            <source>No faults</source>
            <translation>没有问题</translation>
        </message>
        <message>
            <source>Nobody has a fault of this kind.</source>
            <translation>没有人有此类问题。</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家档案</translation>
        </message>
        <message>
            <source>Mend in the form</source>
            <translation>修改资料</translation>
        </message>
        <message>
            <source>Merge with {0}…</source>
            <translation>与 {0} 合并…</translation>
        </message>
        <message>
            <source>Not a fault: {0}…</source>
            <translation>不算问题：{0}…</translation>
        </message>
        <message>
            <source>A fault after all: {0}</source>
            <translation>仍算问题：{0}</translation>
        </message>
        <message>
            <source>Choose one kind of fault on the left first: the decision is about that kind.</source>
            <translation>请先在左侧选一项问题，认定只针对该项。</translation>
        </message>
        <message>
            <source>Kept with its reason for {0} {0:expert|experts}; not counted while it stays as it is.</source>
            <translation>对 {0} 位专家认定并留存理由；所指情况不变，以后不再计入。</translation>
        </message>
        <message>
            <source>Not a fault: {0}</source>
            <translation>不算问题：{0}</translation>
        </message>
        <message>
            <source>Two different persons, …</source>
            <translation>确为两人，……</translation>
        </message>
        <message>
            <source>Not a fault any more for {0} {0:expert|experts}: {1}</source>
            <translation>已认定 {0} 人不算问题：{1}</translation>
        </message>
        <message>
            <source>{0} and {1} are one entry now. The list of deleted experts can part them again.</source>
            <translation>{0} 与 {1} 已合并为一份。可在“删除名单”撤销合并。</translation>
        </message>
    </context>
    <context>
        <name>QualityTables</name>
        <message>
            <source>Fault</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Kinds of faults</source>
            <translation>问题类别</translation>
        </message>
        <message>
            <source>No faults</source>
            <translation>没有问题</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
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
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>Experts with faults</source>
            <translation>有问题的专家</translation>
        </message>
        <message>
            <source>{total} {total:expert|experts}</source>
            <translation>共 {total} 人</translation>
        </message>
        <message>
            <source>All faults</source>
            <translation>全部问题</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>检查后有变动</translation>
        </message>
        <message>
            <source>The data changed since the check: check again.</source>
            <translation>资料在检查后有变动，请复查。</translation>
        </message>
    </context>
    <context>
        <name>QualityTexts</name>
        <message>
            <source>Missing: {field}</source>
            <translation>缺{field}</translation>
        </message>
        <message>
            <source>Not valid: {field}</source>
            <translation>{field}不合规则</translation>
        </message>
        <message>
            <source>Not valid: a date</source>
            <translation>日期不合规则</translation>
        </message>
        <message>
            <source>Not valid: another field</source>
            <translation>其他项不合规则</translation>
        </message>
        <message>
            <source>Sex contradicts ID number</source>
            <translation>性别与身份证号不符</translation>
        </message>
        <message>
            <source>Birth date contradicts ID number</source>
            <translation>出生日期与身份证号不符</translation>
        </message>
        <message>
            <source>Term ends before it begins</source>
            <translation>聘期止早于起</translation>
        </message>
        <message>
            <source>Same mobile number</source>
            <translation>手机号码相同</translation>
        </message>
        <message>
            <source>Same ID number</source>
            <translation>身份证号相同</translation>
        </message>
        <message>
            <source>Same name and employer</source>
            <translation>同名同单位</translation>
        </message>
        <message>
            <source>Similar name, same employer</source>
            <translation>同音同单位</translation>
        </message>
        <message>
            <source>Same bank account</source>
            <translation>银行账号相同</translation>
        </message>
        <message>
            <source>Not confirmed for long</source>
            <translation>长期未确认</translation>
        </message>
        <message>
            <source>Ask the expert and fill it in</source>
            <translation>联系专家补填</translation>
        </message>
        <message>
            <source>Compare with {others}: one person or two?</source>
            <translation>与 {others} 核对是否同一人</translation>
        </message>
        <message>
            <source>Last confirmed on {day}; have the expert confirm the data</source>
            <translation>上次确认 {day}，请专家重新确认</translation>
        </message>
    </context>
    <context>
        <name>PoolPageTexts</name>
        <message>
            <source>Active</source>
            <translation>在库</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>已冻结</translation>
        </message>
        <message>
            <source>Blacklisted</source>
            <translation>黑名单</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Senior</source>
            <translation>正高级</translation>
        </message>
        <message>
            <source>Associate senior</source>
            <translation>副高级</translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation>中级</translation>
        </message>
        <message>
            <source>Associate senior and above</source>
            <translation>副高级及以上</translation>
        </message>
        <message>
            <source>Intermediate and above</source>
            <translation>中级及以上</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
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
            <source>Mobile</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>学历</translation>
        </message>
        <message>
            <source>Practising since</source>
            <translation>从业起始</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>通讯地址</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮政编码</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
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
            <source>Bank</source>
            <translation>开户银行</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>银行账号</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>所属部门</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>工作单位</translation>
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
            <source>Avoids</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>曾任职单位</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用中</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>added</source>
            <translation>入库</translation>
        </message>
        <message>
            <source>form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>expert desk</source>
            <translation>服务台</translation>
        </message>
        <message>
            <source>merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>tags of many</source>
            <translation>批量标签</translation>
        </message>
        <message>
            <source>departments</source>
            <translation>部门调整</translation>
        </message>
        <message>
            <source>classification</source>
            <translation>专业分类调整</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Annual check</source>
            <translation>年检</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Reaching the expert</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Work and specialties</source>
            <translation>单位与专业</translation>
        </message>
        <message>
            <source>Avoidance</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>In the pool</source>
            <translation>在库信息</translation>
        </message>
        <message>
            <source>Further details</source>
            <translation>其他信息</translation>
        </message>
        <message>
            <source>Fees and remarks</source>
            <translation>劳务与备注</translation>
        </message>
        <message>
            <source>Person or unit</source>
            <translation>专家性质</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>单位全称</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Individual</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Contacts and address</source>
            <translation>联系人与地址</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>入库时间</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>最后修改</translation>
        </message>
        <message>
            <source>Dates, term</source>
            <translation>日期、聘期</translation>
        </message>
        <message>
            <source>Name, employer</source>
            <translation>姓名、单位</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Not importable</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>With warnings</source>
            <translation>有提醒</translation>
        </message>
        <message>
            <source>Importable</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>未变化</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>rows importable</source>
            <translation>行可导入</translation>
        </message>
        <message>
            <source>rows not importable</source>
            <translation>行不导入</translation>
        </message>
        <message>
            <source>experts updated</source>
            <translation>名专家将更新</translation>
        </message>
        <message>
            <source>rows unchanged</source>
            <translation>行未变化</translation>
        </message>
        <message>
            <source>rows skipped</source>
            <translation>行已跳过</translation>
        </message>
        <message>
            <source>Empty row</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>A note, nobody's data</source>
            <translation>说明行，不是专家数据</translation>
        </message>
        <message>
            <source>The header once more</source>
            <translation>重复的表头</translation>
        </message>
        <message>
            <source>Opening the file</source>
            <translation>正在打开文件</translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation>正在读取数据行</translation>
        </message>
        <message>
            <source>Comparing with the pool</source>
            <translation>正在与库比对</translation>
        </message>
        <message>
            <source>Storing</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>The code is missing or malformed</source>
            <translation>代码缺失或格式不对</translation>
        </message>
        <message>
            <source>The code stands in an earlier row</source>
            <translation>代码与前面的行重复</translation>
        </message>
        <message>
            <source>The name is missing</source>
            <translation>缺少名称</translation>
        </message>
        <message>
            <source>The name is longer than 100 characters</source>
            <translation>名称超过 100 个字</translation>
        </message>
        <message>
            <source>The state is not understood</source>
            <translation>状态无法识别</translation>
        </message>
        <message>
            <source>The position is not a number</source>
            <translation>排序不是数字</translation>
        </message>
        <message>
            <source>The code above it does not exist</source>
            <translation>上级代码不存在</translation>
        </message>
        <message>
            <source>The level does not fit its place in the tree</source>
            <translation>级别与所处层次不符</translation>
        </message>
        <message>
            <source>A cell holds a spreadsheet error</source>
            <translation>单元格是公式错误值</translation>
        </message>
    </context>
    <context>
        <name>UndoBanner</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>UpkeepActs</name>
        <message>
            <source>Move to a department…</source>
            <translation>调整部门…</translation>
        </message>
        <message>
            <source>Leave…</source>
            <translation>请假…</translation>
        </message>
        <message>
            <source>Renew the term…</source>
            <translation>续聘…</translation>
        </message>
        <message>
            <source>Freeze…</source>
            <translation>冻结…</translation>
        </message>
        <message>
            <source>Blacklist…</source>
            <translation>列入黑名单…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Enter leave</source>
            <translation>登记请假</translation>
        </message>
        <message>
            <source>Nobody is drawn while on leave; it ends by itself.</source>
            <translation>请假期间不参加抽取，到期自动结束。</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Study abroad, illness, …</source>
            <translation>如：出国访学、病假</translation>
        </message>
        <message>
            <source>Renew the term</source>
            <translation>续聘</translation>
        </message>
        <message>
            <source>The beginning of the term stays as it is.</source>
            <translation>聘期起始日期保持不变。</translation>
        </message>
        <message>
            <source>Renew</source>
            <translation>续聘</translation>
        </message>
        <message>
            <source>New end of the term</source>
            <translation>新的聘期止</translation>
        </message>
        <message>
            <source>Decision or document of the appointment</source>
            <translation>续聘决定或文件</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>A frozen expert is not drawn. No approval is needed.</source>
            <translation>冻结期间不参加抽取，无需审批。</translation>
        </message>
        <message>
            <source>The people of the department see the experts and act on them from now on.</source>
            <translation>此后由该部门的人员查看和管理这些专家。</translation>
        </message>
        <message>
            <source>Move to a department</source>
            <translation>调整部门</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>调整</translation>
        </message>
        <message>
            <source>Lift the freeze</source>
            <translation>解冻</translation>
        </message>
        <message>
            <source>From now on the experts can be drawn again.</source>
            <translation>此后可以参加抽取。</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>解冻</translation>
        </message>
        <message>
            <source>Put on the blacklist</source>
            <translation>列入黑名单</translation>
        </message>
        <message>
            <source>Takes effect when the review has approved it.</source>
            <translation>审批通过后生效。</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>What happened, and the rule it breaks</source>
            <translation>事由及所违反的规定</translation>
        </message>
        <message>
            <source>Take off the blacklist</source>
            <translation>解除黑名单</translation>
        </message>
        <message>
            <source>They go to the deleted list, are never drawn and can be restored. History stays.</source>
            <translation>删除后进入删除名单，不参加抽取，可以恢复，历史保留。</translation>
        </message>
        <message>
            <source>Delete experts</source>
            <translation>删除专家</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Restore experts</source>
            <translation>恢复专家</translation>
        </message>
        <message>
            <source>A freeze or blacklisting that still runs holds again.</source>
            <translation>恢复后，仍在期限内的冻结或黑名单继续有效。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Leave entered for {0} {0:expert|experts}</source>
            <translation>已为 {0} 名专家登记请假</translation>
        </message>
        <message>
            <source>Term of {0} {0:expert|experts} renewed</source>
            <translation>已续聘 {0} 名专家</translation>
        </message>
        <message>
            <source>Earlier term of {0} {0:expert|experts} put back</source>
            <translation>已恢复 {0} 名专家的原聘期</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} moved</source>
            <translation>已调整 {0} 名专家的部门</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} frozen</source>
            <translation>已冻结 {0} 名专家</translation>
        </message>
        <message>
            <source>Freeze of {0} {0:expert|experts} lifted</source>
            <translation>已解冻 {0} 名专家</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} on the blacklist</source>
            <translation>已将 {0} 名专家列入黑名单</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} off the blacklist</source>
            <translation>已解除 {0} 名专家的黑名单</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} deleted</source>
            <translation>已删除 {0} 名专家</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts} restored</source>
            <translation>已恢复 {0} 名专家</translation>
        </message>
        <message>
            <source>Undone right afterwards</source>
            <translation>操作后即时撤销</translation>
        </message>
        <message>
            <source>and others, {0} in all</source>
            <translation>等 {0} 名专家</translation>
        </message>
        <message>
            <source>{0} {0:request|requests} handed in for review</source>
            <translation>已提交 {0} 份审批申请</translation>
        </message>
        <message>
            <source>{0} left out: {1}</source>
            <translation>{0} 名未处理：{1}</translation>
        </message>
    </context>
    <context>
        <name>AvoidancePage</name>
        <message>
            <source>Avoidance units</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Takes the expert out of draws for these units and the present employer. Branches count as their head office; spelling, brackets and spaces make no difference.</source>
            <translation>项目涉及以下单位或现工作单位时，该专家不参加抽取。分支机构按其法人单位处理；全半角、括号、空格的差别不影响匹配。</translation>
        </message>
        <message>
            <source>One a line, with years: 南宁泓信医院（2014—2018）</source>
            <translation>每行一个，可注明年份：南宁泓信医院（2014—2018）</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Present employer</source>
            <translation>现工作单位</translation>
        </message>
        <message>
            <source>Former employers</source>
            <translation>曾工作单位</translation>
        </message>
        <message>
            <source>Other units to avoid</source>
            <translation>其他回避单位</translation>
        </message>
        <message>
            <source>What they match in the pool</source>
            <translation>与库内单位的匹配</translation>
        </message>
        <message>
            <source>{0} — {1} {1:expert|experts}</source>
            <translation>{0} — {1} 名专家</translation>
        </message>
        <message>
            <source>No employer in the pool</source>
            <translation>库内没有匹配的单位</translation>
        </message>
        <message>
            <source>No units entered</source>
            <translation>尚未填写单位</translation>
        </message>
        <message>
            <source>Avoidance units saved</source>
            <translation>回避单位已保存</translation>
        </message>
    </context>
    <context>
        <name>BarsPage</name>
        <message>
            <source>Freezes and blacklist</source>
            <translation>冻结与黑名单</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Nobody is frozen or blacklisted</source>
            <translation>没有冻结或列入黑名单的专家</translation>
        </message>
        <message>
            <source>A freeze takes effect at once; a blacklisting when the review has approved it.</source>
            <translation>冻结即时生效；列入黑名单须审批通过后生效。</translation>
        </message>
        <message>
            <source>Nothing is over yet</source>
            <translation>暂无已结束的记录</translation>
        </message>
        <message>
            <source>Freeze…</source>
            <translation>冻结…</translation>
        </message>
        <message>
            <source>Blacklist…</source>
            <translation>列入黑名单…</translation>
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
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>审核编号</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>申请事项</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing waits for approval</source>
            <translation>没有待审批的申请</translation>
        </message>
        <message>
            <source>Returned, to be mended</source>
            <translation>已退回，待修改</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>审批中</translation>
        </message>
        <message>
            <source>{0} frozen · {1} blacklisted</source>
            <translation>冻结 {0} 人 · 黑名单 {1} 人</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家档案</translation>
        </message>
        <message>
            <source>Lift the freeze…</source>
            <translation>解冻…</translation>
        </message>
        <message>
            <source>Take off the blacklist…</source>
            <translation>解除黑名单…</translation>
        </message>
    </context>
    <context>
        <name>CheckRoundDialog</name>
        <message>
            <source>Open a round of the annual check</source>
            <translation>开始年检</translation>
        </message>
        <message>
            <source>Annual check {0}</source>
            <translation>{0} 年度年检</translation>
        </message>
        <message>
            <source>Name of the round</source>
            <translation>年检名称</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Several: separate them by commas</source>
            <translation>多个用顿号隔开</translation>
        </message>
        <message>
            <source>Empty: all experts</source>
            <translation>不填：全部专家</translation>
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
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open the round</source>
            <translation>开始年检</translation>
        </message>
        <message>
            <source>{0} {0:expert|experts}</source>
            <translation>{0} 名专家</translation>
        </message>
        <message>
            <source>No expert is in this scope</source>
            <translation>该范围内没有专家</translation>
        </message>
    </context>
    <context>
        <name>ChecksPage</name>
        <message>
            <source>Annual check</source>
            <translation>年检</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>年检批次</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>experts in the round</source>
            <translation>人参加年检</translation>
        </message>
        <message>
            <source>have done it</source>
            <translation>人已完成</translation>
        </message>
        <message>
            <source>still to come, or missed</source>
            <translation>人未完成</translation>
        </message>
        <message>
            <source>Close the round…</source>
            <translation>结束年检…</translation>
        </message>
        <message>
            <source>Open a round…</source>
            <translation>开始年检…</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Take the answer back</source>
            <translation>撤回结果</translation>
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
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>完成情况</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Experts of the round</source>
            <translation>参加年检的专家</translation>
        </message>
        <message>
            <source>No round is open</source>
            <translation>没有进行中的年检</translation>
        </message>
        <message>
            <source>Close the open round first</source>
            <translation>请先结束进行中的年检</translation>
        </message>
        <message>
            <source>No round of the annual check yet</source>
            <translation>尚未开展年检</translation>
        </message>
        <message>
            <source>In a round every expert confirms or corrects the data by a due date.</source>
            <translation>年检要求每名专家在截止日期前确认或更正信息。</translation>
        </message>
        <message>
            <source>Nobody is in this state</source>
            <translation>没有处于该状态的专家</translation>
        </message>
        <message>
            <source>Open until {0}; opened by {1} on {2}</source>
            <translation>进行中，截止 {0}；{1} 于 {2} 开始</translation>
        </message>
        <message>
            <source>Closed by {0} on {1}</source>
            <translation>{0} 于 {1} 结束</translation>
        </message>
        <message>
            <source>Annual check of {0} {0:expert|experts} noted</source>
            <translation>已登记 {0} 名专家的年检结果</translation>
        </message>
        <message>
            <source>Round opened for {0} {0:expert|experts}</source>
            <translation>年检已开始，共 {0} 名专家</translation>
        </message>
        <message>
            <source>{0} {0:expert has|experts have} not done it. They are not drawn until they make it good.</source>
            <translation>{0} 名专家未完成年检。结束后，在补办年检之前不参加抽取。</translation>
        </message>
        <message>
            <source>Close the round “{0}”</source>
            <translation>结束“{0}”</translation>
        </message>
        <message>
            <source>Close the round</source>
            <translation>结束年检</translation>
        </message>
        <message>
            <source>Round closed; {0} {0:expert|experts} missed it</source>
            <translation>年检已结束，{0} 名专家未完成</translation>
        </message>
    </context>
    <context>
        <name>DeletedPage</name>
        <message>
            <source>Deleted experts</source>
            <translation>删除名单</translation>
        </message>
        <message>
            <source>Never drawn; their files and history stay.</source>
            <translation>不参加抽取，档案与历史保留。</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
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
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>{total} {total:expert|experts}</source>
            <translation>共 {total} 名专家</translation>
        </message>
        <message>
            <source>Nobody is deleted</source>
            <translation>没有已删除的专家</translation>
        </message>
        <message>
            <source>Deleted experts can be restored here.</source>
            <translation>已删除的专家可在此恢复。</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家档案</translation>
        </message>
        <message>
            <source>Undo the merge…</source>
            <translation>撤销合并…</translation>
        </message>
        <message>
            <source>{0} and {1} become two entries again, as before the merge.</source>
            <translation>{0} 与 {1} 恢复为合并前的两份档案。</translation>
        </message>
        <message>
            <source>Undo the merge</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>Merged into {0}: {1}</source>
            <translation>并入 {0}：{1}</translation>
        </message>
    </context>
    <context>
        <name>UpkeepDialog</name>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Empty: no end</source>
            <translation>不填：不设截止日期</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>LeaveCalendar</name>
        <message>
            <source>Calendar of leave</source>
            <translation>请假日历</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>No leave in these weeks</source>
            <translation>这几周没有请假</translation>
        </message>
    </context>
    <context>
        <name>LeavePage</name>
        <message>
            <source>Leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Which leave</source>
            <translation>请假范围</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Shown as</source>
            <translation>显示方式</translation>
        </message>
        <message>
            <source>Enter leave…</source>
            <translation>登记请假…</translation>
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
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:leave|leaves}</source>
            <translation>共 {total} 条请假</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>{0} on leave now · {1} to come</source>
            <translation>请假中 {0} 人 · 即将请假 {1} 人</translation>
        </message>
        <message>
            <source>No leave here</source>
            <translation>没有请假记录</translation>
        </message>
        <message>
            <source>Enter leave when an expert is away: nobody on leave is drawn.</source>
            <translation>专家外出时登记请假，请假期间不参加抽取。</translation>
        </message>
        <message>
            <source>Only the first {0} leaves are shown; the list has all.</source>
            <translation>只显示前 {0} 条请假；全部请看列表。</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家档案</translation>
        </message>
        <message>
            <source>End this leave…</source>
            <translation>结束请假…</translation>
        </message>
        <message>
            <source>End this leave</source>
            <translation>结束请假</translation>
        </message>
        <message>
            <source>{0} {1}: from now on the expert can be drawn again.</source>
            <translation>{0} {1}：此后可以参加抽取。</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Leave ended</source>
            <translation>请假已结束</translation>
        </message>
    </context>
    <context>
        <name>UpkeepMending</name>
        <message>
            <source>Mend and hand in again</source>
            <translation>修改后重新提交</translation>
        </message>
        <message>
            <source>{0}: the review begins again at its first level.</source>
            <translation>{0}：重新提交后从第一级开始审核。</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>{0} was handed in again</source>
            <translation>{0} 已重新提交</translation>
        </message>
    </context>
    <context>
        <name>StandingMenu</name>
        <message>
            <source>Standing</source>
            <translation>状态管理</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>Enter leave…</source>
            <translation>登记请假…</translation>
        </message>
        <message>
            <source>Renew the term…</source>
            <translation>续聘…</translation>
        </message>
        <message>
            <source>Avoidance units…</source>
            <translation>回避单位…</translation>
        </message>
        <message>
            <source>Lift the freeze…</source>
            <translation>解冻…</translation>
        </message>
        <message>
            <source>Freeze…</source>
            <translation>冻结…</translation>
        </message>
        <message>
            <source>Take off the blacklist…</source>
            <translation>解除黑名单…</translation>
        </message>
        <message>
            <source>Blacklist…</source>
            <translation>列入黑名单…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
    </context>
    <context>
        <name>TermsPage</name>
        <message>
            <source>Terms</source>
            <translation>聘期</translation>
        </message>
        <message>
            <source>Ending within {0} {0:day|days}</source>
            <translation>{0} 天内到期</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已到期</translation>
        </message>
        <message>
            <source>Which terms</source>
            <translation>聘期范围</translation>
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
            <source>Employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Specialties</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>Term until</source>
            <translation>聘期止</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>剩余天数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{total} {total:expert|experts}</source>
            <translation>共 {total} 名专家</translation>
        </message>
        <message>
            <source>No term ends in this time</source>
            <translation>该时段内没有到期的聘期</translation>
        </message>
        <message>
            <source>Whose term has ended is not drawn any more.</source>
            <translation>聘期已满的专家不再参加抽取。</translation>
        </message>
        <message>
            <source>{0} {0:ends|end} within 60 days · {1} {1:has|have} ended</source>
            <translation>60 天内到期 {0} 人 · 已到期 {1} 人</translation>
        </message>
        <message>
            <source>Open the expert</source>
            <translation>打开专家档案</translation>
        </message>
    </context>
    <context>
        <name>UpkeepPages</name>
        <message>
            <source>Leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>absence calendar away</source>
            <translation>请假 日历 外出</translation>
        </message>
        <message>
            <source>Freezes and blacklist</source>
            <translation>冻结与黑名单</translation>
        </message>
        <message>
            <source>barred freeze unfreeze lift</source>
            <translation>冻结 解冻 黑名单 解除</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>聘期</translation>
        </message>
        <message>
            <source>appointment expiry renewal</source>
            <translation>聘期 到期 续聘</translation>
        </message>
        <message>
            <source>Annual check</source>
            <translation>年检</translation>
        </message>
        <message>
            <source>yearly confirm round</source>
            <translation>年检 确认 年度</translation>
        </message>
        <message>
            <source>Deleted experts</source>
            <translation>删除名单</translation>
        </message>
        <message>
            <source>restore removed</source>
            <translation>删除 恢复</translation>
        </message>
        <message>
            <source>Data quality</source>
            <translation>数据质量</translation>
        </message>
        <message>
            <source>faults score duplicates missing stale merge</source>
            <translation>问题 得分 重复 缺项 过期 合并</translation>
        </message>
        <message>
            <source>Avoidance units</source>
            <translation>回避单位</translation>
        </message>
        <message>
            <source>Frozen, barred</source>
            <translation>冻结与黑名单</translation>
        </message>
    </context>
</TS>
