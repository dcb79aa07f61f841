//! Months of the Buddhist era as one number, and how people write them.

use amphoe::lang::Lang;

/// January first.
pub(super) const SHORT: [&str; 12] = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
];
const LONG: [(&str, &str); 12] = [
    ("มกราคม", "January"),
    ("กุมภาพันธ์", "February"),
    ("มีนาคม", "March"),
    ("เมษายน", "April"),
    ("พฤษภาคม", "May"),
    ("มิถุนายน", "June"),
    ("กรกฎาคม", "July"),
    ("สิงหาคม", "August"),
    ("กันยายน", "September"),
    ("ตุลาคม", "October"),
    ("พฤศจิกายน", "November"),
    ("ธันวาคม", "December"),
];

/// A month in words; `months` are counted in the Buddhist era.
pub(super) fn month(months: usize, lang: Lang) -> String {
    let (th, en) = LONG[months % 12];
    match lang {
        Lang::Th => format!("{th} {}", months / 12),
        Lang::En => format!("{en} {}", months / 12 - 543),
    }
}

/// 2565-06 in the common era: 2022-06.
pub(super) fn iso_month(months: usize) -> String {
    format!("{}-{:02}", months / 12 - 543, months % 12 + 1)
}

/// A day of a month.
pub(super) fn iso(months: usize, day: usize) -> String {
    format!("{}-{day:02}", iso_month(months))
}
