//! What a customer is given at once: that the declaration was received, with all it said, and when.
//!
//! Source: Directive 2011/83/EU, Article 11a(4): on a durable medium, with its content and the date and time of sending.
//! Deliberately absent: any word on whether it is accepted, and the signature, which is the server's.

use serde::{Deserialize, Serialize};

use super::{Exemption, Timeliness, Withdrawal, labels};
use crate::Order;
use crate::parcel::LocalInstant;

/// Of the shape below; a receipt is checked by the shape it was signed in.
const SHAPE: u16 = 1;

/// The fields in this order are what is signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    pub shape: u16,
    pub number: String,
    /// Who received it.
    pub shop: String,
    /// Date and time, in the shop's zone.
    pub received_at: LocalInstant,
    pub name: String,
    /// As it was typed.
    pub contract: String,
    pub email: String,
    /// The label on the button that sent it.
    pub statement: String,
    /// All of the contract, and not single items of it.
    pub whole: bool,
    /// As many as were declared. Where all of a contract that was not found was, nobody can say which.
    pub items: Vec<ReceiptItem>,
    pub timeliness: Timeliness,
    /// BCP 47
    pub locale: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptItem {
    /// As the order names it; where it has no such line, as it was declared.
    pub name: String,
    pub variant: Option<String>,
    pub quantity: u32,
    pub exempt: Option<Exemption>,
}

impl Withdrawal {
    /// `offset_s`: of the shop's zone at that time, in seconds east of UTC. `order`: its own, where it was found.
    pub fn receipt(&self, shop: String, order: Option<&Order>, offset_s: i32) -> Receipt {
        let own = order.filter(|order| self.order_id.as_ref() == Some(&order.id));
        let lines = own.map_or(&[][..], |order| &order.lines);
        let said = &self.declaration;
        let whole = said.lines.is_empty();
        let known = self.items.iter().filter_map(|item| {
            let line = lines.iter().find(|line| line.id == item.line_id)?;
            let declared = said.lines.iter().filter(|one| one.line_id == item.line_id);
            let declared = declared.fold(0_u32, |sum, one| one.quantity.saturating_add(sum));
            let quantity = if whole { item.quantity } else { declared };
            (quantity > 0).then(|| ReceiptItem {
                name: line.name.clone(),
                variant: line.variant.clone(),
                quantity,
                exempt: item.exempt,
            })
        });
        let unknown = said.lines.iter().filter(|one| lines.iter().all(|line| line.id != one.line_id));
        let items = known.chain(unknown.map(|one| ReceiptItem {
            name: one.line_id.clone(),
            variant: None,
            quantity: one.quantity,
            exempt: None,
        }));
        Receipt {
            shape: SHAPE,
            number: self.number.clone(),
            shop,
            received_at: LocalInstant { at: self.declared_at, offset_s },
            name: said.name.clone(),
            contract: said.contract.clone(),
            email: said.email.clone(),
            statement: labels(&said.locale).confirm.to_owned(),
            whole,
            items: items.collect(),
            timeliness: self.timeliness,
            locale: said.locale.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::parcel::ParcelLine;
    use crate::returns::sample::{case, now};
    use crate::withdrawal::Declaration;

    fn declaration() -> Declaration {
        Declaration {
            name: "Åsa Ek".into(),
            contract: "#1001".into(),
            email: "asa@example.se".into(),
            lines: vec![ParcelLine { line_id: "cup".into(), quantity: 1 }],
            locale: "de-DE".into(),
        }
    }

    #[test]
    fn a_receipt_says_all_that_was_declared_and_when() {
        let case = case();
        let kept = case.purchase().withdraw(declaration(), "w1".into(), 0, now()).expect("a withdrawal");
        let receipt = kept.receipt("Halvmorgon".into(), Some(&case.order), 3_600);
        assert_eq!(receipt.received_at.rfc3339(), "2026-11-20T12:00:00+01:00");
        let told = serde_json::to_value(&receipt).expect("JSON");
        let expected = json!({
            "shape": 1,
            "number": "W-1001-1",
            "shop": "Halvmorgon",
            "received_at": { "at": "2026-11-20T11:00:00Z", "offset_s": 3600 },
            "name": "Åsa Ek",
            "contract": "#1001",
            "email": "asa@example.se",
            "statement": "Widerruf bestätigen",
            "whole": false,
            "items": [{ "name": "cup", "variant": null, "quantity": 1, "exempt": null }],
            "timeliness": { "is": "timely" },
            "locale": "de-DE",
        });
        assert_eq!(told, expected);
    }

    #[test]
    fn a_receipt_for_a_contract_that_was_not_found_repeats_what_was_declared_and_tells_nothing_more() {
        let kept = declaration().of_unknown("w1".into(), now()).expect("a withdrawal");
        let mut order = case().order;
        order.lines[0].name = "A cup nobody may hear of".into();
        let receipt = kept.receipt("Halvmorgon".into(), Some(&order), 3_600);
        let declared = ReceiptItem { name: "cup".into(), variant: None, quantity: 1, exempt: None };
        assert_eq!(receipt.items, [declared]);
        assert_eq!((receipt.contract.as_str(), receipt.timeliness), ("#1001", Timeliness::Unknown));
    }

    #[test]
    fn a_receipt_says_as_many_pieces_as_were_declared_also_those_that_are_not_there() {
        let case = case();
        let lines = [("cup", 9), ("gone", 2), ("cup", 1)];
        let lines =
            lines.map(|(line_id, quantity)| ParcelLine { line_id: line_id.into(), quantity }).to_vec();
        let said = Declaration { lines, ..declaration() };
        let kept = case.purchase().withdraw(said, "w1".into(), 0, now()).expect("a withdrawal");
        let receipt = kept.receipt("Halvmorgon".into(), Some(&case.order), 3_600);
        let told: Vec<(&str, u32)> =
            receipt.items.iter().map(|item| (item.name.as_str(), item.quantity)).collect();
        assert_eq!(told, [("cup", 10), ("gone", 2)]);
        assert!(kept.items[0].quantity < 10, "what it comes to is another matter");
    }

    #[test]
    fn a_receipt_reads_as_it_was_written() {
        let kept = declaration().of_unknown("w1".into(), now()).expect("a withdrawal");
        let receipt = kept.receipt("Halvmorgon".into(), None, 0);
        let text = serde_json::to_string(&receipt).expect("JSON");
        assert_eq!(serde_json::from_str::<Receipt>(&text).expect("a receipt"), receipt);
    }
}
