/// The look of a report: one style for the screen, the phone and A4.
enum PageStyle {
  static let text = #"""
    :root{--red:#a8141b;--red-deep:#8a0f15;--gold:#f3c74f;--ink:#1f2328;--soft:#57606a;
    --line:#d8dde3;--pale:#f6f7f9;--good:#1d7a46;--good-pale:#e7f4ec;--bad:#b3261e;
    --bad-pale:#fcebea;--amber:#b7791f;--magenta:#c2187f}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;color:var(--ink);background:#eef0f3;line-height:1.6;font-size:16px;
    font-family:"Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",
    "SimHei","Segoe UI",Roboto,Helvetica,Arial,sans-serif}
    a{color:var(--red-deep)}
    :focus-visible{outline:3px solid #1f6fb2;outline-offset:2px}
    .skip{position:absolute;left:-999em}
    .skip:focus{left:1em;top:1em;background:#fff;padding:.5em 1em;z-index:9}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);
    white-space:nowrap}
    .bar{background:var(--red);color:#fff;border-bottom:4px solid var(--gold);
    padding:1.5rem max(1.25rem,calc((100% - 1180px)/2))}
    .bar{display:flex;justify-content:space-between;align-items:flex-end;flex-wrap:wrap}
    .bar h1{margin:0;font-size:1.75rem;line-height:1.3;font-weight:700;letter-spacing:.01em}
    .bar p{margin:.35rem 0 0;color:#fbe4df;font-size:.875rem}
    .bar button{background:transparent;border-color:rgba(255,255,255,.6);color:#fff;
    margin-top:.75rem}
    .bar button:hover{background:rgba(255,255,255,.14)}
    .contents{background:#fff;border-bottom:1px solid var(--line);position:sticky;top:0;z-index:5;
    padding:0 max(1.25rem,calc((100% - 1180px)/2))}
    .contents ul{display:flex;margin:0;padding:0;list-style:none;overflow-x:auto}
    .contents a{display:block;padding:.6rem .6rem;color:var(--ink);text-decoration:none;
    font-size:.875rem;white-space:nowrap;border-bottom:3px solid transparent}
    .contents li:first-child a{margin-left:-.6rem}
    .contents a:hover{border-color:var(--gold)}
    main{max-width:1220px;margin:0 auto;padding:1.25rem}
    section{background:#fff;border:1px solid var(--line);border-radius:8px;
    padding:1.5rem 1.75rem 1.75rem;margin:0 0 1.25rem;scroll-margin-top:3.25rem}
    h2{margin:0 0 1rem;font-size:1.25rem;line-height:1.3;padding-left:.7rem;
    border-left:5px solid var(--red)}
    h3{margin:1.6rem 0 .5rem;font-size:1.02rem}
    p{margin:.5rem 0}
    .note{color:var(--soft);font-size:.8125rem}
    button,select,input{font:inherit;color:inherit}
    button,select,input[type=search]{border:1px solid #b8c0c8;border-radius:5px;background:#fff;
    padding:.3rem .7rem;font-size:.875rem;min-height:2.1rem}
    button{cursor:pointer}
    button:hover{background:var(--pale)}
    .verdicts{list-style:none;margin:0 0 1.1rem;padding:0}
    .verdict{padding:.65rem 1rem;border-radius:6px;margin:.45rem 0;border-left:5px solid #8c959f;
    background:var(--pale);font-size:1.06rem;font-weight:600}
    .verdict.good{background:var(--good-pale);border-color:var(--good)}
    .verdict.bad{background:var(--bad-pale);border-color:var(--bad)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(285px,1fr));grid-gap:.9rem;
    margin:0;padding:0;list-style:none}
    .tile{border:1px solid var(--line);border-top:4px solid #8c959f;border-radius:6px;
    padding:.8rem 1rem .9rem}
    .tile.good{border-top-color:var(--good)}
    .tile.bad{border-top-color:var(--bad)}
    .tile p{margin:0}
    .tile .label{font-size:.875rem;color:var(--soft)}
    .tile .value{font-size:2.1rem;line-height:1.25;font-weight:700;letter-spacing:-.01em;
    font-variant-numeric:tabular-nums}
    .tile.bad .value{color:var(--bad)}
    .tile.good .value{color:var(--good)}
    .tile .detail{font-size:.8125rem;color:var(--soft);margin-top:.2rem}
    .gauge{position:relative;height:9px;background:#e6e9ed;border-radius:5px;margin:.45rem 0 .3rem}
    .gauge i{position:absolute;left:0;top:0;bottom:0;background:#2e8b57;border-radius:5px}
    .gauge b{position:absolute;top:-4px;bottom:-4px;width:3px;background:var(--ink)}
    .table-head{display:flex;align-items:flex-end;justify-content:space-between;flex-wrap:wrap;
    margin:1.3rem 0 .4rem}
    .table-head:first-of-type{margin-top:0}
    .table-head .caption{font-weight:600;font-size:.9375rem;margin:0 1rem .3rem 0}
    .filter{font-size:.8125rem;color:var(--soft)}
    .filter input{margin:0 .5rem}
    .table-box{overflow:auto;max-height:34rem;border:1px solid var(--line);border-radius:6px}
    table{border-collapse:collapse;width:100%;font-size:.875rem;
    font-variant-numeric:tabular-nums}
    caption{text-align:left}
    th,td{padding:.42rem .75rem;border-bottom:1px solid #e7eaee;text-align:left;
    vertical-align:baseline;font-weight:400}
    thead th{position:sticky;top:0;background:#f0f2f5;font-weight:600;vertical-align:bottom;
    z-index:1;line-height:1.35;box-shadow:inset 0 -1px 0 var(--line)}
    tbody th,td.code{white-space:nowrap}
    tbody tr:nth-child(even){background:#fafbfc}
    tbody tr:hover{background:#fff6dd}
    tfoot td,tfoot th{font-weight:700;background:#f0f2f5;border-top:2px solid #b8c0c8;
    position:sticky;bottom:0}
    .num{text-align:right}
    td.num,.good-flag,.bad-flag,.short{white-space:nowrap}
    td{min-width:6.5em}
    td.num,td.code{min-width:0}
    thead th{min-width:4.2em}
    .code{font-family:Consolas,"DejaVu Sans Mono",Menlo,monospace;font-size:.8125rem}
    td.wide{min-width:15rem;white-space:normal;overflow-wrap:anywhere}
    .good-flag{color:var(--good);font-weight:600}
    .bad-flag{color:var(--bad);font-weight:600}
    thead th button{border:0;background:none;padding:0;min-height:0;font-weight:600;
    text-align:inherit}
    thead th button:after{content:"\2195";color:#8c959f;margin-left:.3em}
    thead th[aria-sort=ascending] button:after{content:"\2191";color:var(--red)}
    thead th[aria-sort=descending] button:after{content:"\2193";color:var(--red)}
    td button.rate{border:0;background:none;padding:0;min-height:0;text-align:right;
    font-size:inherit;border-bottom:1px dotted #8c959f;border-radius:0}
    summary{cursor:pointer;font-size:.875rem;color:var(--red-deep);padding:.3rem 0}
    .chart{max-width:760px;margin:.5rem 0}
    .chart svg{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:6px}
    dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;margin:0;font-size:.9375rem}
    dt{font-weight:600;padding:.5rem 1rem .5rem 0;border-top:1px solid #e7eaee}
    dd{margin:0;padding:.5rem 0;border-top:1px solid #e7eaee}
    .points{margin:.4rem 0;padding-left:1.3rem}
    .points li{margin:.25rem 0}
    .sentences{list-style:none;margin:0;padding:0}
    .sentences li{display:flex;justify-content:space-between;align-items:flex-start;
    padding:.65rem 0;border-top:1px solid #e7eaee}
    .sentences li:first-child{border-top:0}
    .sentences button{flex:none;margin-left:1.25rem}
    footer{max-width:1220px;margin:0 auto;padding:0 1.25rem 2.5rem;color:var(--soft);
    font-size:.8125rem}
    #toast{position:fixed;left:50%;bottom:1.5rem;transform:translateX(-50%);background:#1f2328;
    color:#fff;padding:.55rem 1.1rem;border-radius:6px;font-size:.875rem;opacity:0;
    transition:opacity .2s;pointer-events:none;z-index:9;max-width:90vw}
    #toast.shown{opacity:1}
    """# + mapStyle + narrow + paper
}
