//! What a customer reads while they report, cancel or share, in every language: a reader of each can go through it.

use std::path::Path;

use aftersale_order_tracking::prerender_fixture;
use aftersale_testkit::{fixtures, texts};
use leptos::prelude::*;

#[test]
fn every_step_reads_as_it_did_in_every_language() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("wording");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let all = fixtures(Path::new("fixtures")).expect("fixtures can be read");
    let steps: Vec<_> = all.iter().filter(|fixture| fixture.name.starts_with("doing-")).collect();
    assert!(steps.len() > 20, "{}", steps.len());
    settings.bind(|| {
        for lang in ["en", "de", "sv", "bg"] {
            let mut said = String::new();
            for step in &steps {
                let html = Owner::new().with(|| prerender_fixture(lang, &step.value).to_html());
                said.push_str(&format!("\n# {}\n", step.name));
                for text in texts(&html) {
                    said.push_str(&text);
                    said.push('\n');
                }
            }
            insta::assert_snapshot!(format!("doing-{lang}"), said);
        }
    });
}
