import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const P='http://localhost:5100', D='http://localhost:5200';
async function ctx(w=1280){ const c=await b.newContext({locale:'fi-FI',viewport:{width:w,height:900}}); return c.newPage(); }
async function shot(p,url,name){ await p.goto(url); await p.screenshot({path:`/tmp/w/shots/${name}.png`,fullPage:true}); }
async function staff(name){ const p=await ctx(); await p.goto(D+'/fi/sign-in'); if(!(await p.getByRole('button',{name}).count())) await p.getByRole('link',{name:/^Kirjaudu/}).or(p.getByRole('button',{name:/^Kirjaudu$/})).first().click(); await p.getByRole('button',{name}).first().click(); await p.waitForLoadState(); return p; }
const mode=process.argv[2];
if(mode==='1'){
 let p=await ctx(); await shot(p,P+'/fi','start'); await shot(p,P+'/fi/which-right','which'); await shot(p,P+'/fi/where','where'); await shot(p,P+'/fi/feedback','feedback'); await shot(p,P+'/fi/accessibility','a11y');
 p=await ctx(320); await shot(p,P+'/fi/which-right','which320'); await shot(p,P+'/fi/where?authority=lahti','where320');
 p=await ctx(); await p.goto(P+'/fi'); await p.getByRole('link',{name:/^Kirjaudu/}).first().click(); await p.getByRole('button',{name:/Eero/}).click(); await p.waitForLoadState(); await shot(p,P+'/fi/cases','mycases'); const l=await p.locator('main a[href*="/cases/"]').first().getAttribute('href'); await shot(p,P+l,'mycase'); await shot(p,P+l+'/withdraw','withdraw');
 p=await staff(/Kirsi Kirjaaja/); await shot(p,D+'/fi/inbox','inbox'); const t=await p.locator('main a[href*="/routing"]').first().getAttribute('href'); await shot(p,D+t,'triage'); await shot(p,D+t.replace('/routing',''),'case-reg'); await shot(p,D+t.replace('/routing','/claims'),'claims'); await shot(p,D+t.replace('/routing','/questions/identity'),'ask'); await shot(p,D+'/fi/requests/new','register'); await shot(p,D+'/fi/diary','diary'); await shot(p,D+'/fi/letters-to-send','letters');
}
await b.close();
