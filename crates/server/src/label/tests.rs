//! Pages are read as a reader of PDF reads them: how many, which words, and the same bytes each time.

use rstest::rstest;

use super::*;

fn item(name: &str) -> SlipItem {
    SlipItem { quantity: 1, name: name.into(), reason: "Too small".into(), wish: "Money back".into() }
}

fn label(lang: &str) -> Label {
    Label {
        lang: lang.into(),
        shop: "Halvmorgon".into(),
        number: "R-1001-1".into(),
        code: "AS1:R-1001-1:0193A2C4-7C1E-7A11-8F43-2B7D1C0A9E55".into(),
        order_number: "1001".into(),
        from: vec!["Åsa Öberg".into(), "Storgatan 1".into(), "111 22 Stockholm".into()],
        to: vec!["Халфморгон".into(), "ул. „Шипка“ 6".into(), "Αθήνα 105 63".into()],
        asked_on: "November 25, 2026".into(),
        send_by: Some("Please send it by December 9, 2026.".into()),
        items: vec![item("Wool blanket, Moss"), item("Cup")],
        by_hand: false,
        incomplete: false,
        made_at: "2026-11-25T10:00:00Z".parse().expect("a timestamp"),
    }
}

fn read(pdf: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    pages.iter().map(|page| document.extract_text(&[*page]).expect("text").replace('\n', " ")).collect()
}

#[rstest]
fn a_label_and_a_slip_say_whose_return_it_is(#[values("en", "de", "sv", "bg")] lang: &str) {
    let pages = read(&pdf(&label(lang)).expect("a PDF"));
    assert_eq!(pages.len(), 2);
    for page in &pages {
        assert!(page.contains("R-1001-1"), "{page}");
    }
    for line in ["Åsa Öberg", "111 22 Stockholm", "Халфморгон", "„Шипка“", "Αθήνα"]
    {
        assert!(pages[0].contains(line), "{line}: {}", pages[0]);
    }
    assert!(pages[1].contains("Wool blanket") && pages[1].contains("Cup"), "{}", pages[1]);
}

#[test]
fn one_return_gives_the_same_bytes_each_time() {
    let (one, other) = (pdf(&label("de")).expect("a PDF"), pdf(&label("de")).expect("a PDF"));
    assert!(one == other && one.len() < 100_000, "{} bytes", one.len());
}

#[test]
fn it_says_its_title_and_language_and_has_tags() {
    let document = lopdf::Document::load_mem(&pdf(&label("sv")).expect("a PDF")).expect("a PDF");
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(|lang| lang.as_str()).expect("a language"), b"sv");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo"));
    let settings = catalog.get(b"ViewerPreferences").and_then(|shown| shown.as_dict()).expect("settings");
    assert!(settings.get(b"DisplayDocTitle").and_then(|shown| shown.as_bool()).expect("a flag"));
}

#[test]
fn many_items_take_more_pages_and_none_is_left_out() {
    let items = (0..60).map(|at| item(&format!("Item number {at} of many")));
    let pages = read(&pdf(&Label { items: items.collect(), ..label("en") }).expect("a PDF"));
    assert!(pages.len() > 3, "{} pages", pages.len());
    let slips = pages[1..].concat();
    for at in 0..60 {
        assert!(slips.contains(&format!("Item number {at} of many")), "{at}");
    }
}

#[rstest]
#[case(vec!["北京市".into()], true)]
#[case(vec!["Åsa".into()], false)]
#[case(Vec::new(), false)]
fn letters_that_can_not_be_printed_are_told_on_the_page(#[case] from: Vec<String>, #[case] told: bool) {
    let pages = read(&pdf(&Label { from, ..label("en") }).expect("a PDF"));
    assert_eq!(pages[0].contains("by hand"), told, "{}", pages[0]);
}

#[test]
fn a_sender_who_can_not_be_printed_has_room_to_write_and_an_item_says_what_is_missing() {
    let from = vec!["ليلى حداد".into(), "Storgatan 1".into()];
    let pages = read(&pdf(&Label { from, items: vec![item("花瓶")], ..label("en") }).expect("a PDF"));
    assert!(!pages[0].contains('?') && !pages[0].contains("Storgatan"), "{}", pages[0]);
    assert!(pages[1].contains("??") && pages[1].contains("can’t be printed"), "{}", pages[1]);
}

#[test]
fn hostile_text_makes_a_page_all_the_same() {
    let wild = "x".repeat(5_000) + "\u{202e}\u{0}\u{feff}🙂 \n\t";
    let many = vec![wild.clone(); 3];
    let label =
        Label { number: wild.clone(), from: many.clone(), to: many, items: vec![item(&wild)], ..label("en") };
    let _ = pdf(&label).expect("a PDF");
}
