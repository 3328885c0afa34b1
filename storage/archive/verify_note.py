"""``seal/VERIFY.txt``: how anybody checks the archive, in Chinese and English, command by command.

Lines that begin with four spaces and a dollar sign are commands for a POSIX shell in the archive's folder; a
test runs them as they stand.
"""

from core.evidence.format.layout import ROLES, TAG_MANIFEST
from core.evidence.format.seal import Seal

_TEMPLATE = """\
怎样验证这份封存档案 / How to verify this sealed archive

    {archive}

签名者（公钥指纹应事先从别处得知，例如见证单和手册；仅凭本文件不能证明任何事）
Signers (know the fingerprints beforehand from elsewhere, such as slips and the manual; this file alone
proves nothing)

{signers}

1. 独立验证程序 / The stand-alone verifier

只需要 Python 3.11 或更高版本。档案内附带的 verify.pyz 只为方便；要证明档案制作者没有作弊，请使用
从别处得到的、摘要相符的 verify.pyz，或程序 MingQian 本身（main.py verify）。
It needs nothing but Python 3.11 or later. The verify.pyz in here is a convenience: against whoever made
the archive only a copy from elsewhere proves something, or the program itself (main.py verify).

    $ python3 -I seal/verify.pyz . --lang zh
    $ python3 -I seal/verify.pyz . --lang en {named}

没有 Python 时，可用任何新近的浏览器打开 verify.html，选择档案的 ZIP 文件；
计算都在浏览器内，不联网。
档案内附带的 verify.html 同样只为方便，请使用从别处得到、摘要相符的一份。
Without Python, open verify.html in any current browser and choose the archive's ZIP; all is computed in
the browser, without network access. The copy in seal/ is a convenience, too: use one from elsewhere.

PASS 通过；FAIL 不符；SEALED 需要解密后的私密文件（--private 目录）；UNKNOWN 未给出签名者指纹。
退出码 0：全部 PASS；3：没有 FAIL，但有 SEALED 或 UNKNOWN；1：有 FAIL。
PASS: right; FAIL: wrong; SEALED: needs the decrypted private files (--private DIR); UNKNOWN: the signer's
fingerprint was not given. Exit code 0: all PASS; 3: no FAIL, some SEALED or UNKNOWN; 1: a FAIL.

2. 标准工具 / Standard tools

签名 / Signatures (minisign):

{minisign}

清单 / Manifests (coreutils):

    $ sha256sum -c --strict --quiet tagmanifest-sha256.txt
    $ sha256sum -c --strict --quiet manifest-sha256.txt

整个档案包 / The whole bag (bagit-python): bagit.py --validate .

这些工具不如上面的验证程序严格：它们不发现清单之外的文件，也不重新计算抽取结果和日志。
These tools are less strict than the verifier: they see no file that no manifest lists, and compute neither
the draw nor the log again.

3. 仅用 OpenSSL / With OpenSSL alone

{openssl}

4. 私密文件 / Private files

接收者用自己的密钥（KEY）把全部文件解密到档案之外的空文件夹（DIR），再交给验证程序；
三个签名者的指纹也给出且全部相符时，退出码为 0。
A recipient decrypts all of them with his key (KEY) into an empty folder outside the archive (DIR) and names
it to the verifier; with the three signers' fingerprints, too, and everything right, the exit code is 0.

    $ (cd data/private && find . -name '*.age') | while read -r f; do mkdir -p "$DIR/$(dirname "$f")" && \\
          age -d -i "$KEY" -o "$DIR/${{f%.age}}" "data/private/$f" || exit 1; done
    $ python3 -I seal/verify.pyz . --lang zh --private "$DIR" {named}
"""

_OPENSSL = """\
    $ openssl dgst -blake2b512 -binary -out "$TMP/digest" tagmanifest-sha256.txt
    $ sed -n 2p {signature} | base64 -d | tail -c 64 > "$TMP/signature"
    $ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000' > "$TMP/key"
    $ sed -n 2p {key} | base64 -d | tail -c 32 >> "$TMP/key"
    $ openssl pkeyutl -verify -rawin -in "$TMP/digest" -sigfile "$TMP/signature" -pubin -keyform DER \\
          -inkey "$TMP/key"
"""


def verify_note(seal: Seal) -> bytes:
    """The file's bytes for this archive."""
    fingerprints = {role: seal.roles[role].fingerprint for role in ROLES}
    signers = "\n".join(f"    {role:<12}{fingerprints[role]}" for role in ROLES)
    named = " ".join(f'--signer "{role}={fingerprints[role]}"' for role in ROLES)
    minisign = "\n".join(
        f"    $ minisign -V -p seal/keys/{role}.pub -m {TAG_MANIFEST} -x {TAG_MANIFEST}.{role}.minisig"
        for role in ROLES
    )
    openssl = "\n".join(
        _OPENSSL.format(signature=f"{TAG_MANIFEST}.{role}.minisig", key=f"seal/keys/{role}.pub")
        for role in ROLES
    )
    return _TEMPLATE.format(
        archive=seal.archive, signers=signers, named=named, minisign=minisign, openssl=openssl
    ).encode("utf-8")
