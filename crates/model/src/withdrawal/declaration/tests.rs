//! What is kept of a declaration.

use rstest::rstest;

use super::*;
use crate::returns::sample::{Case, case, chosen, now, wish};
use crate::returns::{Goods, Settlement};
use crate::sample::{on, under_way};

fn declaration() -> Declaration {
    Declaration {
        name: "Åsa Ek".into(),
        contract: "#1001".into(),
        email: "asa@example.se".into(),
        lines: Vec::new(),
        locale: "sv".into(),
    }
}

fn withdraw(case: &Case, declaration: Declaration, at: Timestamp) -> Withdrawal {
    case.purchase().withdraw(declaration, "w1".into(), 0, at).expect("a withdrawal")
}

fn items(withdrawal: &Withdrawal) -> Vec<(&str, u32)> {
    withdrawal.items.iter().map(|item| (item.line_id.as_str(), item.quantity)).collect()
}

fn settled(case: &Case, withdrawal: &Withdrawal) -> Settlement {
    let wish = withdrawal.wish(Method::Label).expect("a wish");
    case.purchase().quote(&wish, now()).expect("a quote")
}

#[rstest]
#[case::fine("Åsa", "1001", "asa@example.se", &[])]
#[case::local_host("Åsa", "about the blue cups", "asa@localhost", &[])]
#[case::nobody(" ", "1001", "asa@example.se", &[DeclarationFault::Name])]
#[case::nothing("Åsa", "", "asa@example.se", &[DeclarationFault::Contract])]
#[case::nowhere("Åsa", "1001", "asa", &[DeclarationFault::Email])]
#[case::half("Åsa", "1001", "@example.se", &[DeclarationFault::Email])]
#[case::two_lines("Åsa", "1001", "asa@example.se\nBcc: b@example.se", &[DeclarationFault::Email])]
#[case::all("", "", "", &[DeclarationFault::Name, DeclarationFault::Contract, DeclarationFault::Email])]
fn only_who_from_what_and_where_to_are_asked_for(
    #[case] name: &str,
    #[case] contract: &str,
    #[case] email: &str,
    #[case] faults: &[DeclarationFault],
) {
    let [name, contract, email] = [name, contract, email].map(str::to_owned);
    let told = Declaration { name, contract, email, ..declaration() }.check();
    assert_eq!(told.err().unwrap_or_default(), faults);
}

#[test]
fn a_late_one_is_kept_and_flagged() {
    let withdrawal = withdraw(&case(), declaration(), on(40, 12));
    let last_on = jiff::civil::date(2026, 12, 3);
    assert_eq!(withdrawal.timeliness, Timeliness::Late { last_on });
    assert_eq!(items(&withdrawal), [("cup", 2), ("plate", 1)]);
    assert_eq!(withdraw(&case(), declaration(), on(33, 23)).timeliness, Timeliness::Timely);
}

#[test]
fn single_items_are_withdrawn_from_and_never_more_than_are_left() {
    let lines = vec![ParcelLine { line_id: "cup".into(), quantity: 3 }];
    let one = Declaration { lines, ..declaration() };
    assert_eq!(items(&withdraw(&case(), one.clone(), now())), [("cup", 2)]);
    let mut returned = case();
    returned.keep(&wish(vec![chosen("cup", 1)]));
    assert_eq!(items(&withdraw(&returned, one, now())), [("cup", 1)]);
}

#[test]
fn what_is_not_delivered_yet_is_withdrawn_from_in_time() {
    let case = Case { order: under_way(), ..case() };
    let withdrawal = withdraw(&case, declaration(), on(60, 0));
    assert_eq!(withdrawal.timeliness, Timeliness::Timely);
    assert_eq!(items(&withdrawal), [("cup", 2), ("plate", 1)]);
}

#[test]
fn exempt_items_are_kept_with_their_reason_and_left_out_of_the_request() {
    let mut case = case();
    let exempt = Some(Exemption::Perishable);
    case.goods = vec![Goods { line_id: "plate".into(), exempt, ..Goods::default() }];
    let withdrawal = withdraw(&case, declaration(), now());
    assert_eq!(withdrawal.items[1].exempt, exempt);
    let request = withdrawal.wish(Method::Label).expect("a wish");
    assert_eq!(request.items.iter().map(|item| item.line_id.as_str()).collect::<Vec<_>>(), ["cup"]);
    case.goods.push(Goods { line_id: "cup".into(), exempt, ..Goods::default() });
    assert_eq!(withdraw(&case, declaration(), now()).wish(Method::Label), None);
}

#[test]
fn all_that_was_paid_goes_back_with_the_delivery() {
    let case = case().shipped_for(490);
    assert_eq!(settled(&case, &withdraw(&case, declaration(), now())).refund_minor, 3_490);
}

#[test]
fn one_for_a_contract_that_is_not_found_is_kept() {
    let kept = declaration().of_unknown("w1".into(), now()).expect("a withdrawal");
    assert_eq!((kept.timeliness, kept.order_id, kept.items.len()), (Timeliness::Unknown, None, 0));
    assert_eq!(kept.declared_at, now());
}

#[test]
fn a_second_declaration_is_kept_with_a_number_of_its_own() {
    let second = case().purchase().withdraw(declaration(), "w2".into(), 1, now()).expect("a withdrawal");
    assert_eq!(second.number, "W-1001-2");
}

#[test]
fn a_kept_withdrawal_reads_as_it_was_written() {
    let kept = withdraw(&case(), declaration(), on(40, 12));
    let text = serde_json::to_string(&kept).expect("JSON");
    assert_eq!(serde_json::from_str::<Withdrawal>(&text).expect("a withdrawal"), kept);
}
