package org.qinglan.reading;

/** Lines that came with the page or the site and are no part of the plan. */
final class Noise {
    private static final Sought PAGE_NUMBER = Sought.of(
            "(?:[^,。;:]{0,30}?)第\\d{1,4}页,?/?共\\d{1,4}页|第\\d{1,4}页|-?第?\\d{1,4}-?|-\\d{1,4}-|第\\d{1,4}页(?:[,/]?共\\d{1,4}页)?|\\d{1,4}/\\d{1,4}|共\\d{1,4}页|[ivxIVX]{1,5}");
    private static final Sought SITE = Sought.of(
            "^(?:您的|当前|现在的?)?位置[:>]|^首页[>»]|.*>>.*>>.*"
                    + "|^(?:发表|发布|更新|添加|上传|创建)(?:日期|时间|于)?[:]?\\d{4}.*|^(?:作者|来源|编辑|责任编辑|文章来源|字数|字号):[^,。]{0,30}$|^(?:阅读|浏览|点击)(?:次数|数|量)?[:]?\\d+.{0,6}$"
                    + "|.*(?:位读者|人阅读|次阅读|次浏览|(?:阅读|浏览|点击)(?:量|次数|数)?:?\\d{1,9}次?$).*"
                    + "|^(?:文档详情|在线预览.*|下载须知|查看更多|举报|点赞|收藏|分享到?.*|免费下载.*|立即下载.*|相关推荐.*|版权申诉.*|下载本文.*|打印本页|关闭窗口|返回顶部|上一篇.*|下一篇.*|复制链接|全文阅读.*|扫码.*|加载更多|展开全文|网友评论.*|猜你喜欢.*|相关文章.*|热门推荐.*)$"
                    + "|^[·\\d.、]*(?:\\d+[、.])?(?:网站文档一经|如文档侵犯|成为VIP|本文档|本站|该文档|原创力文档|如您是原创|文档下载后|付费|会员).*"
                    + "|^·?(?:\\d+|约[\\d.]+千?万?字|约?共?\\d+页|举报|[^。]*(?:发布于|上传于).{0,20})$"
                    + "|.*\\.(?:docx?|pdf|wps|rtf|txt)(?:VIP)?$|.*由会员分享.*"
                    + "|.*(?:小编|网友|本文从网络|希望对(?:您|你|大家)|供(?:大家|您|老师们?|各位)参考|欢迎(?:阅读|大家|下载)|可以参考|不必犯愁|一起来看看).{0,60}"
                    + "|^(?:抄送|主送|抄报):.{0,40}|^(?:http|www\\.).*|^发布\\d{4}.*阅读\\d*.*|^发布:\\d{4}.*|^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?$|^【(?:打印|关闭|字体|发布|作者|来源).*");

    private Noise() {}

    static boolean is(Line line, boolean first) {
        var text = line.text();
        if (text.length() > 160) return false;
        if (text.startsWith("[bookmark:") && text.endsWith("]")) return true;
        if (PAGE_NUMBER.fits(text)) return text.length() > 2 || line.text().startsWith("-");
        if (text.contains("由会员分享")) return true;
        if (first && text.contains("计划")) return false;
        return SITE.fits(text) && !(text.length() < 45 && text.endsWith("计划"));
    }
}
