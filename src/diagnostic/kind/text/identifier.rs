//! What is said about what somebody is found by.

use crate::diagnostic::{
    Words,
    kind::text::{Identifier, Weight},
};

pub(super) fn words(what: Identifier, weight: Weight) -> Words {
    match what {
        Identifier::LineAccount => {
            let (th, en) = (
                "มีบัญชีไลน์อยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a LINE account is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("line-account", th, en),
                Weight::Ordinary => Words::warning("line-account", th, en),
            };
            let [th, en] = weight.remedy(
                [
                    "ใช้ช่องทางของสำนักงาน เช่น เบอร์กลางหรืออีเมลของหน่วยงาน",
                    "give the office's switchboard or mailbox",
                ],
                [
                    "ถ้าเป็นบัญชีทางการของหน่วยงาน ให้ระบุเหตุผลไว้ใน `accept`",
                    "if this is the office's own account, say so under `accept`",
                ],
            );
            words.label("บัญชีไลน์", "a LINE account").remedy(th, en)
        }
        Identifier::HouseCode => {
            let (th, en) = (
                "มีรหัสประจำบ้านอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "the code of a house is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("house-code", th, en),
                Weight::Ordinary => Words::warning("house-code", th, en),
            };
            words.label("รหัสประจำบ้าน", "a house code").remedy(
                "ลบออก และบอกพื้นที่เพียงระดับหมู่บ้านหรือตำบล",
                "remove it, and name the place no closer than its village or subdistrict",
            )
        }
        Identifier::BankAccount => {
            let (th, en) = (
                "มีเลขที่บัญชีหรือพร้อมเพย์อยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a bank account or PromptPay number is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("bank-account", th, en),
                Weight::Ordinary => Words::warning("bank-account", th, en),
            };
            words.label("เลขที่บัญชีหรือพร้อมเพย์", "an account").remedy(
                "ลบออก หน้าเว็บนี้ไม่ใช่ที่รับเงินหรือรับบริจาค ถ้าจำเป็นให้บอกว่าติดต่อหน่วยงานใด",
                "remove it: these pages take no money and no donations; name the office to ask instead",
            )
        }
        Identifier::VehiclePlate => {
            let (th, en) = (
                "มีทะเบียนรถอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "the plate of a vehicle is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("vehicle-plate", th, en),
                Weight::Ordinary => Words::warning("vehicle-plate", th, en),
            };
            words.label("ทะเบียนรถ", "a plate").remedy(
                "ลบออก และบอกเพียงชนิดของรถ",
                "remove it, and say only what kind of vehicle it is",
            )
        }
        Identifier::LandDeed => {
            let (th, en) = (
                "มีเลขที่โฉนดหรือหนังสือแสดงสิทธิในที่ดินอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "the number of a title deed is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("land-deed", th, en),
                Weight::Ordinary => Words::warning("land-deed", th, en),
            };
            words.label("เลขที่โฉนด", "a title deed").remedy(
                "ลบเลขที่ออก และบอกเพียงชนิดของเอกสารกับจำนวนแปลง",
                "remove the number, and say only what kind of deed it is and how many there are",
            )
        }
        Identifier::NamedPerson => {
            let (th, en) = (
                "มีชื่อบุคคลที่ไม่ได้อยู่ในตำแหน่งหน้าที่ ซึ่งทุกคนจะเปิดดูได้",
                "this names a person who holds no office, and everybody can read it",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("person-named", th, en),
                Weight::Ordinary => Words::warning("person-named", th, en),
            };
            words.label("ชื่อบุคคล", "a person").remedy(
                "เรียกตามบทบาทแทนชื่อ เช่น “ผู้เข้าร่วมคนหนึ่ง” ถ้าเป็นผู้ดำรงตำแหน่ง ให้เขียนตำแหน่งติดกับชื่อ",
                "say who they are instead, like “one of those who joined”; if they hold an office, put it right beside the name",
            )
        }
        Identifier::HouseNumber => {
            let (th, en) = (
                "มีบ้านเลขที่พร้อมหมู่ที่หรือถนน ใครก็ตามหาบ้านหลังนั้นพบ",
                "this is the number of a house with its village or street, by which anybody finds the door",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("house-number", th, en),
                Weight::Ordinary => Words::warning("house-number", th, en),
            };
            words.label("บ้านเลขที่", "a house").remedy(
                "ลบออก และบอกพื้นที่เพียงระดับหมู่บ้านหรือตำบล",
                "remove it, and name the place no closer than its village or subdistrict",
            )
        }
        Identifier::HomePosition => {
            let (th, en) = (
                "มีพิกัดของบ้านหรือครัวเรือน ใครก็ตามหาบ้านหลังนั้นพบ",
                "these are the coordinates of a home, by which anybody finds the door",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("home-position", th, en),
                Weight::Ordinary => Words::warning("home-position", th, en),
            };
            words.label("พิกัด", "coordinates").remedy(
                "ลบพิกัดออก หรือเหลือทศนิยมไม่เกินสองตำแหน่ง",
                "remove them, or leave no more than two decimals",
            )
        }
        Identifier::Position => {
            let (th, en) = (
                "มีพิกัดละเอียดถึงตัวบ้านอยู่ในไฟล์ ตรวจว่าไม่ใช่บ้านของใคร",
                "these coordinates are as fine as a house: see that nobody lives there",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("position-in-text", th, en),
                Weight::Ordinary => Words::note("position-in-text", th, en),
            };
            words.label("พิกัด", "coordinates").remedy(
                "ถ้าเป็นบ้านของบุคคล ให้ลบออก หรือเหลือทศนิยมไม่เกินสองตำแหน่ง",
                "if it is somebody's home, remove them, or leave no more than two decimals",
            )
        }
        Identifier::FewPersons => {
            let (th, en) = (
                "จำนวนน้อยเช่นนี้ในหมู่บ้านที่ระบุชื่อ อาจทำให้รู้ว่าเป็นใคร",
                "so few in a village that is named may be known to everybody there",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("few-persons", th, en),
                Weight::Ordinary => Words::warning("few-persons", th, en),
            };
            words.label("จำนวนน้อย", "so few").remedy(
                "บอกเป็นจำนวนของทั้งตำบลหรืออำเภอ หรือเขียนว่า “น้อยกว่า 5 คน”",
                "give the number of the whole subdistrict or district, or write “fewer than 5”",
            )
        }
    }
}
