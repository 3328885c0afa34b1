"""Surnames that are read otherwise than the same characters elsewhere, in pinyin without tones.

Where two readings are in use the commoner stands here.
"""

from collections.abc import Mapping

COMPOUND: Mapping[str, tuple[str, ...]] = {
    "万俟": ("mo", "qi"),
    "尉迟": ("yu", "chi"),
    "单于": ("chan", "yu"),
    "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"),
    "拓跋": ("tuo", "ba"),
}

SINGLE: Mapping[str, str] = {
    "单": "shan",
    "曾": "zeng",
    "仇": "qiu",
    "区": "ou",
    "朴": "piao",
    "解": "xie",
    "查": "zha",
    "翟": "zhai",
    "覃": "qin",
    "乐": "yue",
    "员": "yun",
    "折": "she",
    "召": "shao",
    "卜": "bu",
    "秘": "bi",
    "种": "chong",
    "重": "chong",
    "黑": "he",
    "句": "gou",
    "繁": "po",
    "洗": "xian",
    "都": "du",
    "缪": "miao",
    "乜": "nie",
    "盖": "ge",
    "隗": "wei",
    "薄": "bo",
    "祭": "zhai",
    "郇": "xun",
    "阚": "kan",
    "佴": "nai",
    "能": "nai",
    "贠": "yun",
    "藏": "zang",
    "炅": "gui",
}
