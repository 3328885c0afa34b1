"""Surnames that a voice reads wrongly, with a homophone to write instead and the reading that is meant.

A surname often keeps a reading that the character has nowhere else (单 shàn, usually dān), or the voice
takes it for a particle without tone (傅, 伍). Where two readings live side by side (盖, 乐, 宁) the commoner
one stands here, or none; the override on the expert's card decides.
"""

from collections.abc import Mapping

SURNAMES: Mapping[str, tuple[str, str]] = {
    "单": ("善", "shan4"),
    "仇": ("求", "qiu2"),
    "解": ("谢", "xie4"),
    "区": ("欧", "ou1"),
    "朴": ("瓢", "piao2"),
    "曾": ("增", "zeng1"),
    "查": ("渣", "zha1"),
    "任": ("仁", "ren2"),
    "华": ("话", "hua4"),
    "翟": ("宅", "zhai2"),
    "覃": ("秦", "qin2"),
    "乐": ("月", "yue4"),
    "员": ("运", "yun4"),
    "燕": ("烟", "yan1"),
    "折": ("蛇", "she2"),
    "召": ("绍", "shao4"),
    "卜": ("补", "bu3"),
    "贾": ("甲", "jia3"),
    "秘": ("必", "bi4"),
    "种": ("虫", "chong2"),
    "重": ("虫", "chong2"),
    "黑": ("贺", "he4"),
    "句": ("勾", "gou1"),
    "繁": ("婆", "po2"),
    "撒": ("萨", "sa4"),
    "过": ("郭", "guo1"),
    "占": ("沾", "zhan1"),
    "洗": ("显", "xian3"),
    "晟": ("成", "cheng2"),
    "都": ("督", "du1"),
    "薄": ("博", "bo2"),
    "角": ("绝", "jue2"),
    "祭": ("债", "zhai4"),
    "佴": ("耐", "nai4"),
    "能": ("耐", "nai4"),
    "乜": ("聂", "nie4"),
    "糜": ("迷", "mi2"),
    "戚": ("七", "qi1"),
    "傅": ("富", "fu4"),
    "伍": ("五", "wu3"),
    "巴": ("八", "ba1"),
    "楚": ("储", "chu3"),
    "涂": ("图", "tu2"),
}

COMPOUND_SURNAMES: Mapping[str, tuple[str, str]] = {
    "尉迟": ("玉迟", "yu4 chi2"),
    "万俟": ("莫齐", "mo4 qi2"),
    "令狐": ("灵狐", "ling2 hu2"),
    "长孙": ("掌孙", "zhang3 sun1"),
    "单于": ("蝉鱼", "chan2 yu2"),
    "澹台": ("谭台", "tan2 tai2"),
    "皇甫": ("皇府", "huang2 fu3"),
    "宰父": ("宰府", "zai3 fu3"),
}
