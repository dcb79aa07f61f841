//! What is said about words that are no number, and about those that are no length of time.

use crate::{
    diagnostic::Words,
    facts::amount::{AmountError, DurationError},
};

pub(super) fn words(error: &AmountError) -> Words {
    match error {
        AmountError::NotANumber { typed } => {
            let words = if typed.is_empty() {
                Words::error("not-a-number", "ยังไม่ได้กรอกตัวเลข", "the number is empty")
            } else {
                Words::error(
                    "not-a-number",
                    format!("อ่าน `{typed}` เป็นตัวเลขไม่ได้"),
                    format!("`{typed}` cannot be read as a number"),
                )
                .label("อ่านไม่ได้", "not a number")
            };
            words.remedy(
                "เขียนเช่น `18,500` `กว่า 2.6 ล้าน` หรือ `ร้อยละ 40` ถ้าแหล่งอ้างอิงไม่บอก ให้เขียน `ไม่ระบุ`",
                "write it like `18,500`, `over 2.6 million` or `40%`; if the source does not say, write `not-stated`",
            )
        }
        AmountError::Commas { full } => Words::error(
            "misplaced-commas",
            "เครื่องหมายจุลภาค (,) ในตัวเลขไม่ได้คั่นหลักพัน",
            "the commas in this number do not separate thousands",
        )
        .label("จุลภาคผิดที่", "misplaced")
        .did_you_mean(full),
        AmountError::Range { low, high } => Words::error(
            "one-number-expected",
            "เขียนตัวเลขสองค่า แต่ตรงนี้ใช้ได้ค่าเดียว",
            "there are two numbers here, and one is expected",
        )
        .label("สองค่า", "two numbers")
        .remedy(
            format!("เขียนค่าต่ำสุดเป็น `ไม่น้อยกว่า {low}` หรือค่าสูงสุดเป็น `ไม่เกิน {high}` ถ้าแหล่งอ้างอิงให้ผลไม่ตรงกัน ใน results เขียนเป็นรายการได้ คือ `[{low}, {high}]`"),
            format!("write the least as `at least {low}` or the most as `at most {high}`; where sources disagree, a value under results may be the list `[{low}, {high}]`"),
        ),
        AmountError::NotMoney { unit } => Words::error(
            "not-money",
            format!("ช่องนี้เป็นจำนวนเงินบาท แต่หน่วยที่เขียนคือ `{unit}`"),
            format!("this is an amount in baht, but its unit is `{unit}`"),
        )
        .label("ไม่ใช่เงินบาท", "not baht")
        .remedy(
            "เขียนเป็นบาท เช่น `18,500` หรือ `2.6 ล้านบาท` ถ้าไม่ใช้เงิน ให้เขียน `ไม่ใช้เงิน`",
            "write it in baht, like `18,500` or `2.6 million baht`; if no money was spent, write `0`",
        ),
        AmountError::RaiMissing { full } => Words::error(
            "rai-missing",
            "ตัวเลขสามส่วนนี้น่าจะเป็นพื้นที่ แต่ไม่มีหน่วย",
            "these three numbers look like an area of land, but have no unit",
        )
        .label("ไม่มีหน่วย", "no unit")
        .remedy(
            format!("ถ้าเป็นไร่-งาน-ตารางวา ให้เขียน `{full}`"),
            format!("if they are rai, ngan and square wa, write `{full}`"),
        ),
        AmountError::AreaPart { part, most } => Words::error(
            "area-part-too-large",
            format!("`{part}` มากเกินไป ส่วนนี้มีได้ไม่เกิน {most}"),
            format!("`{part}` is too much: this part goes up to {most}"),
        )
        .label("เกินกว่าที่มีได้", "too much")
        .remedy(
            "1 ไร่มี 4 งาน และ 1 งานมี 100 ตารางวา ทดส่วนที่เกินขึ้นไปเป็นหน่วยใหญ่",
            "a rai has 4 ngan and a ngan has 100 square wa: carry the rest over",
        ),
        AmountError::Negative { typed } => Words::error(
            "negative-amount",
            format!("`{typed}` น้อยกว่าศูนย์ ซึ่งเป็นไปไม่ได้สำหรับช่องนี้"),
            format!("`{typed}` is less than zero, which is not possible here"),
        )
        .label("น้อยกว่าศูนย์", "less than zero")
        .remedy("ลบเครื่องหมาย `-` ออก", "leave the `-` out"),
        AmountError::TooLong { .. } => Words::error(
            "number-too-long",
            "ตัวเลขนี้ยาวเกินกว่าที่ระบบอ่านได้",
            "this number has more digits than can be read",
        )
        .label("ยาวเกินไป", "too long")
        .remedy("ตรวจกับแหล่งอ้างอิงแล้วพิมพ์ตัวเลขใหม่", "check the source and type the number again"),
    }
}

pub(super) fn duration_words(error: &DurationError) -> Words {
    let example = (
        "เขียนเช่น `3 เดือน` `1 ปี 6 เดือน` หรือ `2 สัปดาห์`",
        "write it like `3 months`, `1 year 6 months` or `2 weeks`",
    );
    match error {
        DurationError::NotADuration { typed } if typed.is_empty() => {
            Words::error("not-a-duration", "ยังไม่ได้กรอกระยะเวลา", "the length of time is empty")
                .remedy(example.0, example.1)
        }
        DurationError::NotADuration { typed } => Words::error(
            "not-a-duration",
            format!("อ่าน `{typed}` เป็นระยะเวลาไม่ได้"),
            format!("`{typed}` cannot be read as a length of time"),
        )
        .label("อ่านไม่ได้", "not a length of time")
        .remedy(example.0, example.1),
        DurationError::UnitMissing { number } => Words::error(
            "duration-unit-missing",
            format!("`{number}` ไม่มีหน่วย ไม่รู้ว่าเป็นวัน เดือน หรือปี"),
            format!("`{number}` has no unit: days, months or years?"),
        )
        .label("ไม่มีหน่วย", "no unit")
        .remedy(
            format!("เติมหน่วย เช่น `{number} เดือน`"),
            format!("add the unit, as in `{number} months`"),
        ),
        DurationError::Range { typed } => Words::error(
            "one-duration-expected",
            format!("`{typed}` เป็นสองระยะเวลา แต่ตรงนี้ใช้ได้ระยะเดียว"),
            format!("`{typed}` is two lengths of time, and one is expected"),
        )
        .label("สองระยะเวลา", "two lengths")
        .remedy(
            "เขียนระยะที่นานที่สุด เช่น `ไม่เกิน 6 เดือน` หรือเขียนว่า `ประมาณ 4 เดือน`",
            "write the longer one, as in `at most 6 months`, or `about 4 months`",
        ),
        DurationError::Fraction { typed } => Words::error(
            "duration-fraction",
            format!("เศษของ `{typed}` แบ่งเป็นหน่วยย่อยไม่ลงตัว"),
            format!("the fraction in `{typed}` does not come out even in the next smaller unit"),
        )
        .label("แบ่งไม่ลงตัว", "an odd fraction")
        .remedy(
            "เขียนเป็นหน่วยที่เล็กลง เช่น `4 เดือน` แทน `0.3 ปี`",
            "write it in a smaller unit: `4 months` rather than `0.3 years`",
        ),
    }
}
