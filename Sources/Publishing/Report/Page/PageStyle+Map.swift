extension PageStyle {
  static let mapStyle = #"""

    .map-tools{display:flex;flex-wrap:wrap;align-items:center;margin:0 -.4rem .6rem}
    .map-tools>*{margin:.25rem .4rem}
    .map-tools label{font-size:.875rem;color:var(--soft)}
    .map-tools select{margin-left:.35rem;color:var(--ink)}
    .find{position:relative;flex:1 1 15rem;max-width:24rem}
    .find input{width:100%}
    .found{position:absolute;left:0;right:0;top:100%;margin:2px 0 0;padding:.25rem;list-style:none;
    background:#fff;border:1px solid #b8c0c8;border-radius:6px;z-index:4;
    box-shadow:0 8px 24px rgba(31,35,40,.18);max-height:19rem;overflow:auto}
    .found:empty{display:none}
    .found button{width:100%;text-align:left;border:0;border-radius:4px}
    .found .kind{color:var(--soft);margin-left:.6em;font-size:.8125rem}
    .layers{border:0;padding:0;margin:.25rem .4rem;display:flex;flex-wrap:wrap;min-width:0}
    .layers legend{float:left;padding:.15rem 0;margin-right:.75rem;font-size:.875rem;
    color:var(--soft)}
    .layers label{margin-right:.85rem;color:var(--ink);white-space:nowrap;padding:.15rem 0}
    .map-frame{position:relative;border:1px solid #b8c0c8;border-radius:6px;overflow:hidden;
    background:#fbfaf7}
    .map-frame canvas{display:block;width:100%;height:min(72vh,640px);cursor:grab;
    touch-action:none}
    .map-frame canvas.dragged{cursor:grabbing}
    .zoom{position:absolute;right:.7rem;top:.7rem;display:flex;flex-direction:column}
    .zoom button{width:2.3rem;height:2.3rem;padding:0;font-size:1.15rem;line-height:1;
    margin-bottom:.35rem;box-shadow:0 1px 4px rgba(31,35,40,.25)}
    .scale{position:absolute;left:.8rem;bottom:.7rem;font-size:.75rem;color:var(--ink);
    background:rgba(255,255,255,.85);padding:.1rem .45rem .2rem;border-radius:3px;
    pointer-events:none}
    .scale i{display:block;height:6px;border:2px solid var(--ink);border-top:0}
    .north{position:absolute;left:.8rem;top:.7rem;font-weight:700;font-size:.8125rem;
    line-height:1.1;text-align:center;pointer-events:none;background:rgba(255,255,255,.8);
    padding:.15rem .4rem;border-radius:3px}
    .about{position:absolute;right:.7rem;bottom:.7rem;width:19rem;max-width:calc(100% - 1.4rem);
    background:#fff;border:1px solid #b8c0c8;border-left:4px solid var(--red);border-radius:5px;
    padding:.6rem .85rem;font-size:.8125rem;box-shadow:0 2px 10px rgba(31,35,40,.2);
    pointer-events:none}
    .about[hidden]{display:none}
    .about h3{margin:0 0 .25rem;font-size:.9375rem}
    .about dl{grid-template-columns:auto 1fr;font-size:.8125rem}
    .about dt,.about dd{border:0;padding:.06rem 0}
    .about dt{font-weight:400;color:var(--soft);padding-right:.8rem}
    .legend{display:flex;flex-wrap:wrap;margin:.65rem 0 0;padding:0;list-style:none;
    font-size:.8125rem}
    .legend li{margin:.1rem 1.15rem .1rem 0;display:flex;align-items:center}
    .legend svg{width:18px;height:18px;margin-right:.4rem;flex:none}
    """#

  static let narrow = #"""

    @media (max-width:640px){
    main{padding:.6rem}
    .bar{padding:1.1rem 1rem}
    .bar h1{font-size:1.3rem}
    section{padding:1.1rem 1rem 1.2rem;border-radius:6px;margin-bottom:.7rem}
    .contents{padding:0 .4rem}
    .contents li:first-child a{margin-left:0}
    .tiles{grid-template-columns:1fr 1fr;grid-gap:.6rem}
    .tile{padding:.6rem .7rem .7rem}
    .tile .value{font-size:1.55rem}
    .verdict{font-size:1rem}
    .map-frame canvas{height:min(62vh,430px)}
    .about{left:.5rem;right:.5rem;bottom:.5rem;width:auto;max-width:none}
    .scale{bottom:auto;top:.7rem;left:3rem}
    .find{max-width:none;flex-basis:100%}
    .sentences li{display:block}
    .sentences button{margin:.4rem 0 0}
    dl{display:block}
    dt{padding-bottom:0}
    dd{border-top:0;padding-top:.1rem}
    .about dl{display:grid}
    th,td{padding:.4rem .55rem}
    .filter{width:100%}
    }
    """#

  static let paper = #"""

    @page{size:A4;margin:16mm 14mm 18mm}
    @media print{
    html{scroll-behavior:auto}
    body{background:#fff;font-size:10.5pt;line-height:1.45}
    .contents,.skip,.zoom,.map-tools,.about,.filter,#toast,.bar button,.sentences button,
    .no-print{display:none!important}
    .bar{background:#fff;color:var(--red);border-bottom:2.5pt solid var(--red);padding:0 0 6pt;
    print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .bar h1{font-size:19pt}
    .bar p{color:#444}
    main,footer{max-width:none;padding:0}
    section{border:0;border-radius:0;padding:0;margin:14pt 0 0}
    h2{font-size:13.5pt;break-after:avoid;page-break-after:avoid}
    h3,.table-head{break-after:avoid;page-break-after:avoid}
    .tiles{grid-template-columns:repeat(3,1fr);grid-gap:6pt}
    .tile,.verdict,.chart,.map-frame,.legend,.sentences li,dd,dt{break-inside:avoid;
    page-break-inside:avoid}
    .tile{padding:5pt 7pt}
    .tile .value{font-size:17pt}
    .tile .detail{margin-top:0}
    .verdicts{margin-bottom:7pt}
    .verdict,.tile,.gauge,.gauge i,.gauge b,thead th,tfoot td,tfoot th,.legend svg{
    print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .table-box{max-height:none;overflow:visible;border:0}
    table{font-size:8.5pt}
    th,td{padding:2.2pt 4.5pt;border:.4pt solid #b8c0c8}
    thead{display:table-header-group}
    tfoot{display:table-row-group}
    thead th,tfoot td,tfoot th{position:static;white-space:normal}
    /* Chromium repeats no control on the next page, but what a style says it does. */
    thead th button{display:none}
    thead th[data-name]:before{content:attr(data-name)}
    tr{break-inside:avoid;page-break-inside:avoid}
    td button.rate{border:0}
    td.wide{min-width:0;overflow-wrap:anywhere}
    td.code,.short{white-space:normal}
    thead th,td{min-width:0}
    dt,dd{padding-top:1.5pt;padding-bottom:1.5pt}
    dl{font-size:9.5pt}
    .code{font-size:7.5pt}
    .map-frame canvas{height:auto!important}
    .chart{max-width:132mm}
    a{color:inherit;text-decoration:none}
    details{display:none}
    }
    """#
}
