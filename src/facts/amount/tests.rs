//! Every written form that the content model and the Thai guide name, and the laws.

use proptest::prelude::*;

use super::*;
use crate::lang::Lang;

fn check(typed: &str, qualifier: Option<Qualifier>, value: &str, unit: Unit) {
    let value = Decimal::parse(value).expect(value);
    let as_written = typed.trim().to_owned();
    assert_eq!(read(typed), Ok(Amount { qualifier, value, unit, as_written }), "{typed}");
}

fn error(typed: &str) -> AmountError {
    read(typed).expect_err(typed)
}

fn other(unit: &str) -> Unit {
    Unit::Other(unit.to_owned())
}

#[test]
fn plain_numbers_are_read_with_commas_and_in_thai_digits() {
    check("18500", None, "18500", Unit::Number);
    check("10,000", None, "10000", Unit::Number);
    check("๑๘,๕๐๐", None, "18500", Unit::Number);
    check("1.80", None, "1.8", Unit::Number);
    check("0", None, "0", Unit::Number);
    check("-0.5", None, "-0.5", Unit::Number);
}

#[test]
fn words_that_multiply_are_read() {
    check("3 ล้าน", None, "3000000", Unit::Number);
    check("4 แสน", None, "400000", Unit::Number);
    check("2.6 ล้านบาท", None, "2600000", Unit::Baht);
    check("2 ล้าน 5 แสนบาท", None, "2500000", Unit::Baht);
    check("5 หมื่น", None, "50000", Unit::Number);
    check("1.2 พันล้านบาท", None, "1200000000", Unit::Baht);
    check("3 million", None, "3000000", Unit::Number);
    check("2.6 million baht", None, "2600000", Unit::Baht);
    check("3 พันธุ์", None, "3", other("พันธุ์"));
}

#[test]
fn money_is_told_in_several_ways() {
    for typed in ["18,500.-", "18,500 บาท", "18500บาทถ้วน", "฿18,500", "THB 18,500", "18,500 Baht"]
    {
        check(typed, None, "18500", Unit::Baht);
    }
    let none = |typed| read_money(typed).map(|amount| amount.is_none_stated());
    assert_eq!(none("ไม่ใช้เงิน"), Ok(true));
    assert_eq!(none("0"), Ok(true));
    assert_eq!(read_money("18500").map(|amount| amount.unit), Ok(Unit::Baht));
    assert_eq!(read_money("40 คน"), Err(AmountError::NotMoney { unit: "คน".to_owned() }));
}

#[test]
fn a_share_is_told_in_whole_hundredths_of_what_is_there() {
    let percent = |part: &str, whole: &str| {
        let [part, whole] = [part, whole].map(|text| Decimal::parse(text).expect(text));
        part.percent_of(whole)
    };
    assert_eq!(percent("1", "3"), Some(33));
    assert_eq!(percent("2", "3"), Some(67));
    assert_eq!(percent("2.5", "2"), Some(125));
    assert_eq!(percent("0.005", "1"), Some(1), "a half is rounded up");
    assert_eq!(percent("-1", "4"), Some(-25));
    assert_eq!(percent("1", "0"), None);
    assert_eq!(percent("10", "-5"), None);
}

#[test]
fn what_can_be_counted_or_measured_is_never_less_than_nothing() {
    for typed in ["-5 บาท", "-5 ไร่", "-5-2-09 ไร่", "-5 ครัวเรือน"]
    {
        assert!(matches!(error(typed), AmountError::Negative { .. }), "{typed}");
    }
    assert!(matches!(read_money("-5"), Err(AmountError::Negative { .. })));
}

#[test]
fn qualifiers_are_kept() {
    use Qualifier::{About, Almost, AtLeast, AtMost, Over, Under};
    check("กว่า 2.6 ล้าน", Some(Over), "2600000", Unit::Number);
    check("2 ล้านกว่าบาท", Some(Over), "2000000", Unit::Baht);
    check("100 กว่าคน", Some(Over), "100", other("คน"));
    check("> 10", Some(Over), "10", Unit::Number);
    check("20+", Some(Over), "20", Unit::Number);
    check("เกือบ 3 ล้านบาท", Some(Almost), "3000000", Unit::Baht);
    check("ประมาณ 40 ครัวเรือน", Some(About), "40", other("ครัวเรือน"));
    check("ราว ๆ 50", Some(About), "50", Unit::Number);
    check("~50", Some(About), "50", Unit::Number);
    check("ไม่น้อยกว่า 10", Some(AtLeast), "10", Unit::Number);
    check("500 คนขึ้นไป", Some(AtLeast), "500", other("คน"));
    check("at least 10", Some(AtLeast), "10", Unit::Number);
    check("น้อยกว่า 10", Some(Under), "10", Unit::Number);
    check("under 10", Some(Under), "10", Unit::Number);
    check("<10", Some(Under), "10", Unit::Number);
    check("ไม่เกิน 10,000 บาท", Some(AtMost), "10000", Unit::Baht);
    check("over 2.6 million", Some(Over), "2600000", Unit::Number);
}

#[test]
fn shares_are_read_in_prose_and_in_signs() {
    for typed in ["ร้อยละ 40", "40%", "40 %", "๔๐ เปอร์เซ็นต์", "40 percent", "40 per cent"]
    {
        check(typed, None, "40", Unit::Percent);
    }
    check("กว่าร้อยละ 40.5", Some(Qualifier::Over), "40.5", Unit::Percent);
    check("ร้อยละกว่า 40", Some(Qualifier::Over), "40", Unit::Percent);
}

#[test]
fn areas_are_read_to_the_square_wa() {
    let parts = |typed: &str| {
        let area = read(typed).expect(typed).area().expect(typed);
        (area.rai, area.ngan, area.wa2.to_string())
    };
    assert_eq!(parts("15,506-2-09 ไร่"), (15_506, 2, "9".to_owned()));
    assert_eq!(parts("8,856 ไร่ 0 งาน 56 ตร.ว."), (8_856, 0, "56".to_owned()));
    assert_eq!(parts("8,856 ไร่ 56 ตารางวา"), (8_856, 0, "56".to_owned()));
    assert_eq!(parts("12.5 ไร่"), (12, 2, "0".to_owned()));
    assert_eq!(parts("3 งาน"), (0, 3, "0".to_owned()));
    assert_eq!(parts("150 ตารางวา"), (0, 1, "50".to_owned()));
    assert_eq!(parts("5 rai 2 ngan 9.5 square wa"), (5, 2, "9.5".to_owned()));
    check("กว่า 3 ล้านไร่", Some(Qualifier::Over), "3000000", Unit::Rai);
    assert!(matches!(error("5-4-00 ไร่"), AmountError::AreaPart { most: 3, .. }));
    assert!(matches!(error("5 ไร่ 2 งาน 100 ตร.ว."), AmountError::AreaPart { most: 99, .. }));
    assert_eq!(error("15,506-2-09"), AmountError::RaiMissing { full: "15,506-2-09 ไร่".to_owned() });
}

#[test]
fn what_is_no_number_is_named() {
    for typed in ["", "มาก", "หลายล้าน", "กว่า", "40%บาท", "1.2.3", "ไร่", "5 ไร่ เศษ ๆ นิดหน่อย 3"]
    {
        assert!(matches!(error(typed), AmountError::NotANumber { .. }), "{typed}");
    }
    let commas = |typed| match error(typed) {
        AmountError::Commas { full } => full,
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(commas("1,85,00 บาท"), "18,500 บาท");
    assert_eq!(commas("2,6 ล้าน"), "2.6 ล้าน");
    let range = AmountError::Range { low: "50".to_owned(), high: "60".to_owned() };
    assert_eq!(error("50-60"), range);
    assert_eq!(error("50 ถึง 60"), range);
    assert!(matches!(error(&"9".repeat(40)), AmountError::TooLong { .. }));
}

#[test]
fn costs_fall_into_bands_by_the_least_they_can_be() {
    let band = |typed| cost_band(&read_money(typed).expect(typed));
    assert_eq!(band("0"), CostBand::None);
    assert_eq!(band("0.50"), CostBand::UpTo10Thousand);
    assert_eq!(band("10,000"), CostBand::UpTo10Thousand);
    assert_eq!(band("กว่า 10,000"), CostBand::UpTo100Thousand);
    assert_eq!(band("10,000.01"), CostBand::UpTo100Thousand);
    assert_eq!(band("กว่า 60,000"), CostBand::UpTo100Thousand);
    assert_eq!(band("เกือบ 1 แสน"), CostBand::UpTo100Thousand);
    assert_eq!(band("5 แสน"), CostBand::UpTo500Thousand);
    assert_eq!(band("2 ล้าน"), CostBand::UpTo2Million);
    assert_eq!(band("กว่า 2 ล้าน"), CostBand::Above);
    let vocabulary = crate::facts::vocabulary::Vocabulary::built_in(
        crate::facts::vocabulary::VocabularyName::CostBands,
    );
    for typed in ["0", "1", "20000", "200000", "1000000", "3000000"] {
        assert!(vocabulary.get(band(typed).id()).is_some());
    }
}

#[test]
fn amounts_are_shown_as_the_thai_guide_says() {
    let shown = |typed: &str| {
        let amount = read(typed).expect(typed);
        [
            amount.show(Lang::Th, Form::Prose),
            amount.show(Lang::Th, Form::Table),
            amount.show(Lang::En, Form::Prose),
        ]
    };
    assert_eq!(
        shown("กว่า 2.6 ล้านบาท"),
        ["กว่า 2.6 ล้านบาท", "กว่า 2,600,000 บาท", "over 2.6 million baht"]
    );
    assert_eq!(shown("18,500.-"), ["18,500 บาท", "18,500 บาท", "18,500 baht"]);
    assert_eq!(shown("40 %"), ["ร้อยละ 40", "40%", "40%"]);
    assert_eq!(shown("กว่า 40%"), ["กว่าร้อยละ 40", "กว่า 40%", "over 40%"]);
    assert_eq!(
        shown("15,506-2-09 ไร่"),
        ["15,506 ไร่ 2 งาน 9 ตารางวา", "15,506-2-09 ไร่", "15,506 rai 2 ngan 9 square wa"]
    );
    assert_eq!(shown("ประมาณ 40 ครัวเรือน"), ["ประมาณ 40 ครัวเรือน", "ประมาณ 40 ครัวเรือน", "about 40"]);
    assert_eq!(shown("1234567"), ["1,234,567", "1,234,567", "1,234,567"]);
}

#[test]
fn durations_are_read_and_shown() {
    let check = |typed: &str, th: &str, en: &str| {
        let duration = read_duration(typed).expect(typed);
        assert_eq!([duration.show(Lang::Th), duration.show(Lang::En)], [th, en], "{typed}");
    };
    check("3 เดือน", "3 เดือน", "3 months");
    check("1 ปี 6 เดือน", "1 ปี 6 เดือน", "1 year 6 months");
    check("๒ สัปดาห์", "2 สัปดาห์", "2 weeks");
    check("6 months", "6 เดือน", "6 months");
    check("ครึ่งปี", "6 เดือน", "6 months");
    check("1 ปีครึ่ง", "1 ปี 6 เดือน", "1 year 6 months");
    check("2.5 ปี", "2 ปี 6 เดือน", "2 years 6 months");
    check("a year and 2 weeks", "1 ปี 2 สัปดาห์", "1 year 2 weeks");
    check("ประมาณ 45 วัน", "ประมาณ 45 วัน", "about 45 days");
    check("ภายใน 3 เดือน", "ไม่เกิน 3 เดือน", "at most 3 months");
    check("0 วัน", "0 วัน", "0 days");
    let error = |typed| read_duration(typed).expect_err(typed);
    assert_eq!(error("3"), DurationError::UnitMissing { number: "3".to_owned() });
    assert!(matches!(error("3-6 เดือน"), DurationError::Range { .. }));
    assert!(matches!(error("3 เดือน - 6 เดือน"), DurationError::Range { .. }));
    assert!(matches!(error("0.3 ปี"), DurationError::Fraction { .. }));
    for typed in ["", "นาน", "3 เดือน 1 ปี", "3 ล้าน", "เดือน"]
    {
        assert!(matches!(error(typed), DurationError::NotADuration { .. }), "{typed}");
    }
}

fn any_amount() -> impl Strategy<Value = Amount> {
    let qualifier = prop_oneof![
        Just(None),
        Just(Some(Qualifier::Over)),
        Just(Some(Qualifier::AtLeast)),
        Just(Some(Qualifier::About)),
        Just(Some(Qualifier::Almost)),
        Just(Some(Qualifier::AtMost)),
        Just(Some(Qualifier::Under)),
    ];
    let unit =
        prop_oneof![Just(Unit::Number), Just(Unit::Baht), Just(Unit::Percent), Just(Unit::Rai)];
    let value = prop_oneof![
        (0_i64..1_000_000_000_000, 0_u32..4).prop_map(|(n, scale)| {
            Decimal::parse(&format!("{n}.{}", "25".repeat(scale as usize / 2) + "0"))
        }),
        (0_i64..100_000).prop_map(|n| Decimal::parse(&format!("{n}0000"))),
    ];
    (qualifier, value.prop_filter_map("too long", |value| value), unit).prop_map(
        |(qualifier, value, unit)| Amount { qualifier, value, unit, as_written: String::new() },
    )
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(amount in any_amount()) {
        for lang in Lang::ALL {
            for form in [Form::Prose, Form::Table] {
                let shown = amount.show(lang, form);
                let read = read(&shown).map(|read| Amount { as_written: String::new(), ..read });
                prop_assert_eq!(read, Ok(amount.clone()), "{}", shown);
            }
        }
    }

    #[test]
    fn decimals_read_back_what_they_show(n in any::<i64>(), scale in 0_usize..9) {
        let digits = format!("{:0>10}", n.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let sign = if n < 0 { "-" } else { "" };
        let point = if scale == 0 { "" } else { "." };
        let value = Decimal::parse(&format!("{sign}{whole}{point}{fraction}")).expect("short");
        prop_assert_eq!(Decimal::parse(&value.to_string()), Some(value));
        prop_assert_eq!(Decimal::parse(&value.grouped().replace(',', "")), Some(value));
    }

    #[test]
    fn durations_read_back_what_they_show(
        years in 0_u32..2000, months in 0_u32..30, weeks in 0_u32..9, days in 0_u32..90,
    ) {
        let duration = Duration { years, months, weeks, days, ..Duration::default() };
        for lang in Lang::ALL {
            let read = read_duration(&duration.show(lang));
            let read = read.map(|read| Duration { as_written: String::new(), ..read });
            prop_assert_eq!(read, Ok(duration.clone()));
        }
    }

    #[test]
    fn nothing_typed_makes_it_fall(
        typed in "(กว่า|ร้อยละ|[0-9]{1,30}|ล้าน|ไร่|งาน|,|\\.|-| |บาท|%|ๆ|ปี|ครึ่ง){0,7}|.{0,20}",
    ) {
        let _ = (read(&typed), read_money(&typed), read_duration(&typed));
    }
}
